// Rows of pixels, the inner loops of the renderer. With SSE2 several pixels are computed at once, by the same
// whole-number formula and so with the same result.
// Threads: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ui/draw/blend.h"

namespace yimen::draw {

// One ink, evenly.
void fill_span(Pixel* to, int count, Ink ink);
// One ink, by a coverage for each pixel; the ink's own alpha counts too.
void cover_span(Pixel* to, const std::uint8_t* coverage, int count, Ink ink);
// An ink for each pixel.
void blend_span(Pixel* to, const Ink* inks, int count);

}  // namespace yimen::draw
