// What a person does to a window, and what happens to the window.
//
// Purpose: our own event layer. Only the first finger counts; the mouse is a finger. Nothing is guessed from
// the state of a device: an event carries its own position.
// Threads: plain values; feed() on the UI thread.
#pragma once

#include <string>
#include <variant>

#include "ui/draw/geometry.h"

namespace yimen::draw {

// The keys of an accessible keypad (and what a keyboard has in their place).
enum class Key { up, down, left, right, select, back, help, repeat, erase, next, previous };

struct PointerDown {
  Point at;
};
struct PointerMove {
  Point at;
};
struct PointerUp {
  Point at;
};
struct KeyPressed {
  Key key;
};  // never by auto-repeat
struct TextTyped {
  std::string utf8;
};  // a keyboard, or a scanner that plays one
struct Resized {
  Size size;
};
struct Exposed {};  // the window's content was lost: draw everything
struct Woken {};    // another thread has something for this loop
struct Quit {};

using InputEvent =
    std::variant<PointerDown, PointerMove, PointerUp, KeyPressed, TextTyped, Resized, Exposed, Woken, Quit>;

// Hands pointer events to the toolkit's current context; the others mean nothing to it. After a release the
// pointer is nowhere, so that nothing stays highlighted under a finger that has gone.
void feed(const InputEvent& event);

}  // namespace yimen::draw
