#include "tool/code_manifest.h"

#include <fstream>

namespace yimen::tool {
namespace {

// Takes one field off the front of a line.
std::string take_field(std::string& line) {
  std::string value;
  const bool quoted = line.starts_with('"');
  std::size_t i = quoted ? 1 : 0;
  for (; i < line.size(); ++i) {
    if (quoted && line.compare(i, 2, "\"\"") == 0) {
      ++i;
    } else if (line[i] == (quoted ? '"' : ',')) {
      break;
    }
    value += line[i];
  }
  const auto rest = line.find(',', i);
  line = rest == std::string::npos ? "" : line.substr(rest + 1);
  return value;
}

bool next_line(std::istream& in, std::string& line) {
  if (!std::getline(in, line)) return false;
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

}  // namespace

Outcome<std::vector<CodePicture>> read_code_manifest(const std::filesystem::path& csv) {
  std::ifstream in(csv);
  std::string line;
  if (!next_line(in, line) || line != "file,expected_text")
    return problem(csv.string() + ": not a list with the head line file,expected_text");
  std::vector<CodePicture> pictures;
  while (next_line(in, line)) {
    if (line.empty()) continue;
    const auto file = take_field(line);
    pictures.push_back({(csv.parent_path() / file).string(), take_field(line)});
  }
  return pictures;
}

}  // namespace yimen::tool
