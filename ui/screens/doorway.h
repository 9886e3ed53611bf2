// The picture of the first screen: one door with the light on, a greeting in it, and what to do.
// It records nothing in the tree: the screen does, which is one button as a whole.
// Threads: the UI thread.
#pragma once

#include <string>
#include <string_view>

#include "ui/screens/view.h"

namespace yimen::screens {

struct Welcome {
  std::string hello;
  std::string calm;   // left out where the door is low
  std::string start;  // what to do
};

// Returns whether its words fit.
bool draw_doorway(Ui& ui, Rect door, const Welcome& words, bool pressed);

// Words in the middle of the area, from its top; returns whether they fit.
bool draw_centred(Ui& ui, Rect area, std::string_view words, ui::TextStep step, ui::Tone tone);
float centred_height(Ui& ui, std::string_view words, ui::TextStep step, float width);

}  // namespace yimen::screens
