#include "kiosk/writing/parts.h"

#include <algorithm>
#include <tuple>

#include "kiosk/form/characters.h"
#include "kiosk/writing/parts_file.h"

namespace yimen::writing {
namespace {

// 0 for what is not one character.
char32_t character_of(const std::string& text) {
  const auto points = form::code_points(text);
  return points && points->size() == 1 ? points->front() : 0;
}

const PartsOfOne* find(const PartsTables& tables, char32_t character) {
  const auto at = std::ranges::lower_bound(tables.characters, character, {}, &PartsOfOne::character);
  return at != tables.characters.end() && at->character == character ? &*at : nullptr;
}

struct Found {
  int more;          // to write than what was named
  bool is_shuffled;  // not just the parts that were named, in writing order: 𠮷 for 土 and 口, 吐 for 口 and
                     // 土
  const PartsOfOne* character;

  auto order() const {
    return std::tuple(std::max(more, 0), is_shuffled, character->rarity, character->strokes,
                      character->character);
  }
};

}  // namespace

struct Parts::Index {
  TableFile file;
  PartsTables tables;
};

Parts::Parts(std::unique_ptr<Index> index) : index_(std::move(index)) {}
Parts::~Parts() = default;

Result<std::unique_ptr<Parts>> Parts::load(const std::filesystem::path& path) {
  auto file = TableFile::open(path, kPartsKind);
  if (!file) return fail(file);
  const auto tables = read_parts(*file);
  if (!tables) return fail(tables);
  return std::unique_ptr<Parts>(new Parts(std::make_unique<Index>(Index{std::move(*file), *tables})));
}

std::vector<std::string> Parts::with(std::span<const std::string> parts, std::size_t count) const {
  const auto& tables = index_->tables;
  std::vector<char32_t> named;
  int strokes = 0;
  for (const auto& part : parts) {
    named.push_back(character_of(part));
    const auto* known = find(tables, named.back());
    strokes += known != nullptr ? known->strokes : 1;
  }
  const auto in_order = named;
  std::ranges::sort(named);
  if (named.empty() || named.front() == 0) return {};
  std::vector<Found> found;
  for (const auto& one : tables.characters) {
    if (form::is_han(one.character) && std::ranges::includes(tables.in_all(one), named))
      found.push_back({one.strokes - strokes, !std::ranges::equal(tables.at_sight(one), in_order), &one});
  }
  std::ranges::sort(found, {}, &Found::order);
  if (found.size() > count) found.resize(count);
  std::vector<std::string> characters;
  for (const auto& one : found) characters.push_back(form::to_utf8({&one.character->character, 1}));
  return characters;
}

std::vector<std::string> Parts::of(const std::string& character) const {
  const auto* known = find(index_->tables, character_of(character));
  std::vector<std::string> parts;
  if (known == nullptr) return parts;
  for (const char32_t part : index_->tables.at_sight(*known)) parts.push_back(form::to_utf8({&part, 1}));
  return parts;
}

}  // namespace yimen::writing
