// Fields and the keyboard for the one that is typed into: a page of questions.
// Threads: the UI thread.
#pragma once

#include <functional>
#include <span>

#include "ui/kit/flow.h"
#include "ui/screens/field_entry.h"

namespace yimen::screens {

struct FormPage {
  std::span<const catalogue::Field> fields;
  const form::Answers& answers;
  std::function<void(ui::Flow&)> add_head;  // what stands above the fields
};

// A tall screen: the fields above, the keyboard below. A wide one: side by side.
void draw_form(Ui& ui, const View& view, const Emit& emit, const FormPage& page, Rect content);

}  // namespace yimen::screens
