#include "kiosk/common/fill.h"

#include <algorithm>

namespace yimen {

std::string fill(std::string_view pattern, std::span<const Blank> blanks) {
  std::string out;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == pattern.npos ? open : pattern.find('}', open);
    if (close == pattern.npos) break;
    const auto name = pattern.substr(open + 1, close - open - 1);
    const auto blank =
        std::find_if(blanks.begin(), blanks.end(), [&](const Blank& b) { return b.first == name; });
    out += pattern.substr(0, open);
    out += blank != blanks.end() ? blank->second : pattern.substr(open, close - open + 1);
    pattern.remove_prefix(close + 1);
  }
  return out += pattern;
}

}  // namespace yimen
