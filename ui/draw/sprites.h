// Draws upright pieces of textures into part of a canvas: glyphs and pictures.
//
// `area` is what may be drawn: inside the canvas. What is drawn at a pixel does not depend on it.
// Threads: pure functions.
#pragma once

#include "ui/draw/canvas.h"
#include "ui/draw/primitives.h"

namespace yimen::draw {

void copy_texels(Canvas& canvas, const Box& area, const Primitive& sprite);
void stretch_texels(Canvas& canvas, const Box& area, const Primitive& sprite, const Stretch& stretch);

// The texels around a place (in 1/65536 texels), mixed by their nearness; beyond the edge is the edge.
Ink sample(const Texture& texture, std::int64_t u, std::int64_t v);

}  // namespace yimen::draw
