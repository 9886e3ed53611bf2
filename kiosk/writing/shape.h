// What is left of strokes when place, size, proportions, pace and a trembling hand are taken away.
//
// Purpose: the same character written by two people should come out much the same.
// Threads: pure functions.
#pragma once

#include <span>

#include "kiosk/common/pen.h"

namespace yimen::writing {

// Points at equal distances along each stroke, its last one among them. Coarser where that would be very
// many.
PenDrawing resampled(const PenDrawing& strokes, float distance);

// Centred in the unit square, the longer side filling it; the shorter one too, as far as the character is not
// really narrow: 一 stays flat.
PenDrawing fitted(const PenDrawing& strokes);

// Brought into the unit square so that ink is spread evenly over it, and smoothed; points lie 0.02 apart.
// Nothing where there is no ink. The order and direction of strokes is lost: from here on they are sorted by
// place.
PenDrawing normalised(std::span<const PenStroke> strokes);

}  // namespace yimen::writing
