// `yimen-vision --read FILE...`: the codes in picture files, for yimen-tool and tests.
//
// Purpose: prints FILE<TAB>TEXT, a line each and in order; no text where none was read, or where the file is
// no picture (standard error says so), and none where it shows codes of different texts. Pictures are opened
// and decoded in a sandboxed child only. One that kills the child, or takes too long, has no text, and a new
// child goes on behind it. Threads: one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/vision/one_line.h"

namespace yimen::vision {

struct ReadOptions {
  std::filesystem::path models;
  bool times = false;  // a third column: milliseconds of processor time, from the decoded picture to the text
};
// The process's exit code.
int read_files(const std::vector<std::string>& files, const ReadOptions& options);

}  // namespace yimen::vision
