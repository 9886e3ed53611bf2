// The colours of the terminal, by what they mean.
//
// Purpose: widgets name a token, never a colour. Light: paper ground, ink text, one deep pine for "go on",
// amber for attention, red only for what is wrong; every text at least 10:1. Calm: the same on sage, half as
// bright and nowhere white, for eyes that light dazzles; 10:1 too. High contrast, dark and light: black and
// white, text 20:1. Threads: immutable.
#pragma once

#include "kiosk/visit/settings.h"
#include "ui/draw/geometry.h"

namespace yimen::ui {

struct Theme {
  draw::Colour ground;       // the page
  draw::Colour surface;      // cards, bars, fields
  draw::Colour sunken;       // what is pressed, the bed of a keyboard
  draw::Colour ink;          // text
  draw::Colour ink_soft;     // notes
  draw::Colour ink_off;      // what cannot be used now: still readable (4.5:1)
  draw::Colour line;         // borders of targets (3:1)
  draw::Colour line_soft;    // dividers and card edges, decoration only
  draw::Colour accent;       // go on, chosen
  draw::Colour accent_down;  // the same, pressed
  draw::Colour on_accent;    // text on both
  draw::Colour accent_soft;  // ground of what is chosen
  draw::Colour attention;    // icons and borders of warnings
  draw::Colour attention_soft;
  draw::Colour wrong;  // icons and borders of errors
  draw::Colour wrong_soft;
  draw::Colour good;  // icons of success
  draw::Colour good_soft;
  draw::Colour focus;  // the ring, 3:1 against ground, surface and accent
  draw::Colour scrim;  // over a page that a dialog covers
  draw::Colour shadow;
};

const Theme& theme_of(visit::Palette palette);

// WCAG 2.2 contrast ratio, 1 to 21, of opaque colours.
double contrast(draw::Colour a, draw::Colour b);

}  // namespace yimen::ui
