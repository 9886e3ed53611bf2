// One line of it: control characters and backslashes are written as \n, \t, \\ or \xNN.
// Threads: pure function.
#pragma once

#include <string>

namespace yimen::vision {

std::string one_line(const std::string& text);

}  // namespace yimen::vision
