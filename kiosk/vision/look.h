// What yimen-vision is to look for. Its camera is closed while that is nothing.
#pragma once

#include <cstdint>

namespace yimen::vision {

enum class Look : std::uint8_t { nothing, codes, face };

}  // namespace yimen::vision
