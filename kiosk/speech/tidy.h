// Pauses as they are heard: one at a time, none at the beginning.
// Threads: pure function.
#pragma once

#include <string>
#include <string_view>

namespace yimen::speech {

// Of pauses beside each other the strongest stays; spaces go but between Latin words.
std::string tidy(std::string_view text);

}  // namespace yimen::speech
