#include "kiosk/terminal/journey/spoken_log.h"

#include <fmt/format.h>

#include <algorithm>

namespace yimen::terminal {
namespace {

std::string line_at(const std::vector<std::string>& lines, std::size_t at) {
  return at < lines.size() ? lines[at] : "(nothing)";
}

}  // namespace

std::vector<std::string> spoken_lines(const std::vector<speech::Said>& log) {
  std::vector<std::string> lines;
  for (const auto& said : log) {
    lines.push_back((said.is_private ? "[耳机] " : "") + said.text);
    std::ranges::replace(lines.back(), '\n', ' ');
  }
  return lines;
}

bool line_matches(std::string_view kept, std::string_view spoken) {
  const auto star = kept.find('*');
  if (star == std::string_view::npos) return kept == spoken;
  if (!spoken.starts_with(kept.substr(0, star))) return false;
  const auto rest = kept.substr(star + 1);
  for (std::size_t at = star; at <= spoken.size(); ++at)
    if (line_matches(rest, spoken.substr(at))) return true;
  return false;
}

std::optional<std::string> difference(const std::vector<std::string>& kept,
                                      const std::vector<std::string>& spoken) {
  for (std::size_t i = 0; i < std::max(kept.size(), spoken.size()); ++i) {
    if (i < kept.size() && i < spoken.size() && line_matches(kept[i], spoken[i])) continue;
    return fmt::format("line {}: kept '{}', spoken '{}'", i + 1, line_at(kept, i), line_at(spoken, i));
  }
  return std::nullopt;
}

}  // namespace yimen::terminal
