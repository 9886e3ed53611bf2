// Has files looked at by a sandboxed child: hostile ones harm nothing but it.
//
// Purpose: one answer a file, in order. A file that kills the child, or takes too long, has none, and a new
//   child goes on behind it. Files are opened in the child only.
// Threads: one, and the process has no other: it forks.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace yimen::vision {

// What answers, made in the child once it is locked up. An answer has at most 16 KiB.
using Answering = std::function<std::string(const std::string& file)>;
using StartAnswering = std::function<Answering()>;

// `hear` gets each file with its answer, which is empty where there is none.
void answer_files(const std::vector<std::string>& files, const StartAnswering& start,
                  const std::function<void(const std::string& file, const std::string& answer)>& hear);

}  // namespace yimen::vision
