// How each type of field is answered on a question page.
// Threads: the UI thread.
#pragma once

#include <optional>

#include "ui/kit/flow.h"
#include "ui/screens/view.h"

namespace yimen::screens {

struct Question {
  Ui& ui;
  const View& view;
  const Emit& emit;
  const catalogue::Field& field;
  const form::Answers& answers;
  bool only;    // the one field of its page: the page's title is its label
  bool active;  // the keyboard types into it
};

// "补充说明（选填）"
std::string marked_optional(const Ui& ui, const std::string& words);

form::Answer answer_of(const Question& question);
std::string complaint_of(const Question& question);  // empty: none

// Appends what shows the answer and lets it be chosen. True where it was touched and wants the keyboard.
void add_field(ui::Flow& flow, const Question& question, const std::function<void()>& wants_keyboard);

// The keyboard that suits; nothing where an answer is only chosen.
std::optional<entry::Entry> keyboard_of(const Question& question);
// Draws it, and sends what was typed.
void draw_keyboard(const Question& question, const entry::Entry& entry, Rect box);

}  // namespace yimen::screens
