// The file in which characters are found by their parts.
//
// Purpose: one layout for who writes it (kiosk/writing/train) and who maps it. A head
// (kiosk/writing/table_file.h), then one after another, little-endian:
//   uint32_t      count              of characters
//   uint32_t      total              of parts
//   PartsOfOne    characters[count]  ascending by character
//   char32_t      parts[total]       for each character: the parts it has at first sight, in writing order,
//   then all it
//                                    has, parts of parts too, ascending, one as often as it is there
// Threads: plain values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "kiosk/common/result.h"
#include "kiosk/writing/table_file.h"

namespace yimen::writing {

struct PartsOfOne {
  char32_t character;
  std::uint32_t first;     // of its parts
  std::uint16_t at_sight;  // how many parts it has at first sight
  std::uint16_t in_all;    // how many there are in all, after those
  std::uint16_t strokes;   // how much there is to write: the parts that have no parts
  std::uint16_t rarity;    // 0 what everybody writes, then what fewer and fewer do
};
static_assert(sizeof(PartsOfOne) == 16);

inline constexpr FileKind kPartsKind{"YMPT", 1};

struct PartsTables {
  std::span<const PartsOfOne> characters;
  std::span<const char32_t> parts;

  std::span<const char32_t> at_sight(const PartsOfOne& one) const {
    return parts.subspan(one.first, one.at_sight);
  }
  std::span<const char32_t> in_all(const PartsOfOne& one) const {
    return parts.subspan(one.first + one.at_sight, one.in_all);
  }
};

// A view of what `file` holds. kWritingDamaged where it is no such index.
Result<PartsTables> read_parts(const TableFile& file);

bool write_parts(const PartsTables& tables, const Recipe& recipe, const std::filesystem::path& file);

}  // namespace yimen::writing
