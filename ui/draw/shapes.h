// Draws flat and shaded shapes into part of a canvas.
//
// `area` is what may be drawn: inside the canvas and at most kTile rows high. What is drawn at a pixel does
// not depend on the area, so that drawing a shape piece by piece gives the same as drawing it at once.
// Threads: pure functions.
#pragma once

#include <functional>
#include <span>

#include "ui/draw/canvas.h"
#include "ui/draw/primitives.h"

namespace yimen::draw {

void fill_box(Canvas& canvas, const Box& area, Ink ink);
void fill_polygon(Canvas& canvas, const Box& area, std::span<const Corner> corners, Ink ink);
// The rows of a polygon's pixels: each with its y, the first x and the one after the last.
void each_span(const Box& area, std::span<const Corner> corners,
               const std::function<void(int, int, int)>& draw);
// Does a polygon cover every pixel of an area?
bool polygon_covers(const Box& area, std::span<const Corner> corners);
// Three corners a triangle; between them inks, and texels where there is a texture, change evenly.
void shade_mesh(Canvas& canvas, const Box& area, std::span<const Corner> corners, const Texture* texture);

}  // namespace yimen::draw
