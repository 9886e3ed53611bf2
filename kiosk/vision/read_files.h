// `yimen-vision --read FILE...`: the codes in picture files, for yimen-tool and tests.
//
// Purpose: prints FILE<TAB>TEXT, a line each and in order; no text where none was read, or where the file is
// no picture (standard error says so). Pictures are opened and decoded in a sandboxed child only. One that
// kills the child, or takes too long, has no text, and a new child goes on behind it.
// Threads: one.
#pragma once

#include <string>
#include <vector>

namespace yimen::vision {

// The process's exit code.
int read_files(const std::vector<std::string>& files);

// One line of it: control characters and backslashes are written as \n, \t, \\ or \xNN.
std::string one_line(const std::string& text);

}  // namespace yimen::vision
