// One of several looks to choose from, with a picture of it above its name. Threads: the UI thread.
#pragma once

#include <functional>

#include "ui/kit/ui.h"

namespace yimen::ui {

struct Option {
  std::string_view id;
  std::string_view label;
  bool selected = false;
  float picture_height = 0;
  std::function<void(Rect)> picture = {};
};

bool option(Ui& ui, Rect box, const Option& spec);
float option_height(Ui& ui, const Option& spec, float width);
float option_width(Ui& ui, const Option& spec);  // with its name on one line

}  // namespace yimen::ui
