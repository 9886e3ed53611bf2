// The hands of people who do not exist: one drawing of a character becomes many.
//
// Purpose: the data set draws each character once and perfectly; people do not. Everything is relative to the
// character's size, and the same random numbers make the same drawing.
// Threads: pure functions but for the random numbers.
#pragma once

#include <random>

#include "kiosk/common/pen.h"

namespace yimen::writing {

// As somebody may write it: slanted, out of proportion, strokes a little off their places and bent, ends
// cut, some joined, points that shake. What the recogniser is trained on.
PenDrawing written_by_somebody(const PenDrawing& drawing, std::mt19937& random);

// Shaken as old hands shake: waves along and across the stroke as wide as `width` (0.03 is strong), strokes
// misplaced, all of it slanted. Not used in training: measures it.
PenDrawing written_with_tremor(const PenDrawing& drawing, float width, std::mt19937& random);

}  // namespace yimen::writing
