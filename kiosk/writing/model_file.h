// The file that the recogniser is loaded from.
//
// Purpose: one layout for who writes it (kiosk/writing/train) and who maps it. A head
// (kiosk/writing/table_file.h), then one after another, little-endian:
//   float     unit                          of the prototypes
//   uint32_t  count                         of characters
//   float     projection[kAxes][kFeatures]  takes features to the axes on which characters differ most
//   char32_t  characters[count]             Unicode
//   float     handicaps[count]              taken off the product of a character's prototype and what was
//   drawn int16_t   prototypes[count][kAxes]      none beyond kLargestPrototype, so that the product fits in
//   32 bits
// Threads: plain values.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>

#include "kiosk/common/result.h"
#include "kiosk/writing/features.h"
#include "kiosk/writing/table_file.h"

namespace yimen::writing {

inline constexpr std::size_t kAxes = 128;
inline constexpr int kLargestPrototype = 2047;
inline constexpr int kLargestPlace = 8191;  // of what was drawn, in the same units
static_assert(std::int64_t{kAxes} * kLargestPrototype * kLargestPlace <= INT32_MAX);

using Axes = std::array<std::int16_t, kAxes>;
inline constexpr FileKind kModelKind{"YMHW", 1};

struct Model {
  float unit = 0;
  std::span<const Features> projection;  // one for each axis
  std::span<const char32_t> characters;
  std::span<const float> handicaps;
  std::span<const Axes> prototypes;
};

// A view of what `file` holds. kWritingDamaged where it is no such model.
Result<Model> read_model(const TableFile& file);

bool write_model(const Model& model, const Recipe& recipe, const std::filesystem::path& file);

}  // namespace yimen::writing
