// The page every renderer draws in the bench: a title, twelve large Chinese buttons, a keyboard of forty
// keys. Threads: the UI thread, inside a frame.
#pragma once

#include "ui/draw/fonts.h"
#include "ui/draw/geometry.h"

namespace yimen::bench {

constexpr draw::Colour kGround{247, 243, 234};

// `tick` is shown as a clock, so that two frames with different ticks differ in one place.
void draw_page(draw::Fonts& fonts, draw::Size size, int tick);

}  // namespace yimen::bench
