// Numbers that describe a drawn character.
//
// Purpose: how much ink runs in each of eight directions through each cell of an eight by eight grid, and how
// many strokes begin or end there. Every stroke is taken to run rightwards and downwards as a whole, however
// it was drawn; within it a hook still turns back. Threads: pure functions.
#pragma once

#include <array>
#include <span>

#include "kiosk/common/pen.h"

namespace yimen::writing {

inline constexpr std::size_t kCells = 8;  // along each side
inline constexpr std::size_t kDirections = 8;
inline constexpr std::size_t kFeatures = kCells * kCells * (kDirections + 1);
using Features = std::array<float, kFeatures>;

// Of length one; all zeros where there is no ink.
Features features_of(std::span<const PenStroke> strokes);

}  // namespace yimen::writing
