// Rows to choose from: one of several, or any of several. Threads: the UI thread.
#pragma once

#include "ui/kit/ui.h"

namespace yimen::ui {

struct Choice {
  std::string_view id;
  std::string_view label;
  std::string_view note = {};
  bool selected = false;
  bool enabled = true;
};

bool radio(Ui& ui, Rect box, const Choice& spec);
bool checkbox(Ui& ui, Rect box, const Choice& spec);
float choice_height(Ui& ui, const Choice& spec, float width);  // of both

}  // namespace yimen::ui
