// What a person does to a window, and what happens to the window.
//
// Purpose: our own event layer. Every finger is told by its number; which of them counts is for who reads it
// (ui/kit/touch.h). The mouse is a finger. Nothing is guessed from the state of a device: an event carries
// its own position. Threads: plain values; feed() on the UI thread.
#pragma once

#include <string>
#include <variant>

#include "ui/draw/geometry.h"

namespace yimen::draw {

// The keys of an accessible keypad (and what a keyboard has in their place).
enum class Key { up, down, left, right, select, back, help, repeat, erase, next, previous };

// Numbers are used again once a finger has gone; 0 is the first one down, and the mouse.
using Finger = int;

struct PointerDown {
  Point at;
  Finger finger = 0;
};
struct PointerMove {
  Point at;
  Finger finger = 0;
};
struct PointerUp {
  Point at;
  Finger finger = 0;
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

// Hands pointer events of finger 0 to the toolkit's current context; the others mean nothing to it. After a
// release the pointer is nowhere, so that nothing stays highlighted under a finger that has gone.
void feed(const InputEvent& event);

}  // namespace yimen::draw
