#include "ui/entry/explanations.h"

#include <fstream>

#include "ui/entry/keys.h"

namespace yimen::entry {
namespace {

constexpr std::size_t kLongest = 4;  // a longer word tells itself

}  // namespace

Explanations Explanations::load(const std::filesystem::path& file) {
  Explanations out;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto tab = line.find('\t');
    if (tab != std::string::npos) out.said_.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
  return out;
}

std::string Explanations::of(std::string_view word) const {
  std::string all;
  const auto characters = characters_of(word);
  if (characters.size() > kLongest) return all;
  for (const auto& character : characters) {
    const auto found = said_.find(character);
    if (found == said_.end()) continue;
    if (!all.empty()) all += "，";
    all += found->second;
  }
  return all;
}

}  // namespace yimen::entry
