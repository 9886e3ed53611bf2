// The citizen's signature as a picture that every office can open.
// Threads: pure functions.
#pragma once

#include <string>

#include "kiosk/common/pen.h"

namespace yimen::visit {

// The field is this much wider than high, on every screen, so that a signature keeps its proportions.
inline constexpr float kSignatureAspect = 2.5F;
// A name takes a few dozen strokes; more is a child at play, and must not fill the machine.
inline constexpr std::size_t kMostPenPoints = 8000;

// Adds what was drawn, up to kMostPenPoints in all.
void draw_on(PenDrawing& drawing, const std::vector<PenStep>& steps);

// SVG of 1000 by 400 units, black on nothing.
std::string svg_of(const PenDrawing& drawing);

}  // namespace yimen::visit
