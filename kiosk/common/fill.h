// Sentences with blanks: "还有{n}秒".
// Threads: pure function.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace yimen {

using Blank = std::pair<std::string_view, std::string_view>;  // name, value

// `pattern` with each "{name}" replaced by its value; a name without one stays as it stands. Values are not
// looked into.
std::string fill(std::string_view pattern, std::span<const Blank> blanks);

}  // namespace yimen
