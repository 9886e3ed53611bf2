// A field: what is being answered, with its label above and what is wrong below. It shows a text; who draws
// it owns it. Threads: the UI thread.
#pragma once

#include "ui/kit/ui.h"

namespace yimen::ui {

struct Field {
  std::string_view id;
  std::string_view label;  // also its name in the tree; drawn above unless label_shown is false
  std::string_view value = {};
  std::string_view example = {};    // shown while empty: "例如 138 0013 8000"
  std::string_view complaint = {};  // what is wrong and how it would be right
  std::string_view suffix = {};     // 元
  std::string_view look = {};       // words of a button that shows what is masked, or masks it again
  std::size_t lines = 1;            // more for a sentence
  bool label_shown = true;
  bool active = false;    // the one that is typed into: shows the caret
  bool masked = false;    // dots
  bool personal = true;   // never spoken aloud
  bool clearable = true;  // a button that empties it, while it holds something
};

enum class FieldAction { none, activated, cleared, looked };

FieldAction field(Ui& ui, Rect box, const Field& spec);
float field_height(Ui& ui, const Field& spec, float width);

}  // namespace yimen::ui
