// What is spoken of an English text: the engine reads English numbers by itself, but not ours.
// Threads: pure function.
#pragma once

#include <string>
#include <string_view>

namespace yimen::speech {

std::string in_english(std::string_view folded);

}  // namespace yimen::speech
