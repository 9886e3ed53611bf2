// Whether bytes from a scanner are text.
#pragma once

#include <string_view>

namespace yimen::hal {

// UTF-8 as RFC 3629 has it: shortest form only, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

}  // namespace yimen::hal
