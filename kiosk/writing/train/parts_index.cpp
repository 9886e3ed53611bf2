#include "kiosk/writing/train/parts_index.h"

#include <algorithm>
#include <optional>
#include <set>

#include "kiosk/form/characters.h"

namespace yimen::writing {
namespace {

std::optional<char32_t> character_of(std::string_view name) {
  const auto points = form::code_points(name);
  if (!points || points->size() != 1 || points->front() < 0x80) return std::nullopt;
  return points->front();
}

// "r3tr": three of it; "ra": two.
std::size_t times(std::string_view kind) {
  if (!kind.starts_with('r') || kind.starts_with("ref") || kind.starts_with("rot")) return 1;
  return kind.size() > 1 && kind[1] >= '2' && kind[1] <= '9' ? static_cast<std::size_t>(kind[1] - '0') : 2;
}

// Parts that one can see apart: neither touching nor locked together, as 十 and 一 in 土.
bool can_be_told_apart(std::string_view kind) {
  return kind.find('/') == std::string_view::npos && !kind.starts_with('w') && !kind.starts_with("lock") &&
         kind != "built" && kind != "split" && kind != "mc";
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    if (comma > 0) parts.emplace_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return parts;
}

// What is written for a character beside or below other parts, or where the data names a stroke or a radical.
// Who looks for a part names the character.
constexpr std::pair<char32_t, char32_t> kForms[] = {
    {U'氵', U'水'}, {U'亻', U'人'}, {U'讠', U'言'}, {U'纟', U'糸'}, {U'饣', U'食'}, {U'忄', U'心'},
    {U'扌', U'手'}, {U'犭', U'犬'}, {U'艹', U'草'}, {U'灬', U'火'}, {U'刂', U'刀'}, {U'攵', U'文'},
    {U'𤣩', U'王'}, {U'王', U'玉'}, {U'⺮', U'竹'}, {U'钅', U'金'}, {U'礻', U'示'}, {U'衤', U'衣'},
    {U'辶', U'走'}, {U'罒', U'四'}, {U'㇠', U'乙'}, {U'⺙', U'攵'}, {U'⻊', U'足'}, {U'⻎', U'辶'},
    {U'⻍', U'辶'}, {U'⺁', U'厂'}, {U'⺶', U'羊'}, {U'⺌', U'小'}};

// What one character has in it, parts of parts too.
struct All {
  std::vector<char32_t> parts;  // ascending
  std::size_t strokes = 1;
};

class Indexer {
 public:
  explicit Indexer(const Compositions& compositions) : compositions_(compositions) {}

  const All& all(const std::string& name) {
    if (const auto known = all_.find(name); known != all_.end()) return known->second;
    All result;
    const auto composition = compositions_.find(name);
    if (composition != compositions_.end() && under_way_.insert(name).second) {
      std::size_t strokes = 0;
      for (const auto& part : composition->second.parts) {
        if (can_be_told_apart(composition->second.kind)) add(part, result.parts);
        strokes += all(part).strokes;
      }
      result.strokes = std::max<std::size_t>(strokes, 1);
      under_way_.erase(name);
    }
    std::ranges::sort(result.parts);
    return all_[name] = std::move(result);
  }

  // Parts that are characters; those of a part that is none instead of it.
  void at_sight(const std::string& name, std::vector<char32_t>& out, int depth = 0) const {
    constexpr int kEnough = 8;
    const auto composition = compositions_.find(name);
    if (composition == compositions_.end() || depth > kEnough) return;
    for (const auto& part : composition->second.parts) {
      if (const auto character = character_of(part)) {
        out.push_back(*character);
      } else {
        at_sight(part, out, depth + 1);
      }
    }
  }

 private:
  void add(const std::string& part, std::vector<char32_t>& out) {
    if (const auto character = character_of(part)) {
      out.push_back(*character);
      for (const auto& [written, meant] : kForms) {
        if (written == *character) out.push_back(meant);
      }
    }
    const auto& inside = all(part).parts;
    out.insert(out.end(), inside.begin(), inside.end());
  }

  const Compositions& compositions_;
  std::map<std::string, All> all_;
  std::set<std::string> under_way_;
};

std::uint16_t rarity_of(char32_t character) {
  if (character >= 0x4E00 && character <= 0x9FFF) return 0;
  if (character >= 0x3400 && character <= 0x4DBF) return 1;
  return character >= 0x20000 ? static_cast<std::uint16_t>(2 + ((character - 0x20000) >> 12))
                              : std::uint16_t{1};
}

std::uint16_t small(std::size_t count) {
  return static_cast<std::uint16_t>(std::min<std::size_t>(count, 0xFFFF));
}

}  // namespace

Compositions read_compositions(std::string_view text) {
  Compositions compositions;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto name_start =
        line.find_last_of("`\"") == std::string_view::npos ? 0 : line.find_last_of("`\"") + 1;
    line.remove_prefix(std::min(name_start, line.size()));
    const auto colon = line.find(':'), open = line.find('('), close = line.find(')');
    if (colon == std::string_view::npos || open == std::string_view::npos ||
        close == std::string_view::npos || colon > open || open > close)
      continue;
    Composition composition{std::string(line.substr(colon + 1, open - colon - 1)), {}};
    const auto parts = split(line.substr(open + 1, close - open - 1));
    for (std::size_t i = 0; i < times(composition.kind); ++i)
      composition.parts.insert(composition.parts.end(), parts.begin(), parts.end());
    compositions.insert_or_assign(std::string(line.substr(0, colon)), std::move(composition));
  }
  return compositions;
}

PartsIndex index_of(const Compositions& compositions) {
  Indexer indexer(compositions);
  PartsIndex index;
  for (const auto& [name, composition] : compositions) {  // UTF-8 sorts as its characters do
    const auto character = character_of(name);
    if (!character) continue;
    const auto& all = indexer.all(name);
    const auto first = static_cast<std::uint32_t>(index.parts.size());
    indexer.at_sight(name, index.parts);
    const auto at_sight = small(index.parts.size() - first);
    index.parts.insert(index.parts.end(), all.parts.begin(), all.parts.end());
    index.characters.push_back(
        {*character, first, at_sight, small(all.parts.size()), small(all.strokes), rarity_of(*character)});
  }
  return index;
}

}  // namespace yimen::writing
