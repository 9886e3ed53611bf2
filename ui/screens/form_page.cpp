#include "ui/screens/form_page.h"

#include <algorithm>

#include "ui/kit/layout.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using Questions = std::vector<Question>;

// Which field is typed into, by index: the one that was touched; else the first typed one that is wrong; else
// the first typed one.
std::size_t active_field(Ui& ui, const View& view, const Emit& emit, const FormPage& page) {
  const int touched = ui.memory("active");  // index + 1
  if (touched > 0) return static_cast<std::size_t>(touched) - 1;
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < page.fields.size(); ++i) {
    const Question question{ui, view, emit, page.fields[i], page.answers, false, true};
    if (!keyboard_of(question)) continue;
    if (!complaint_of(question).empty()) return i;
    if (!first) first = i;
  }
  return first.value_or(0);
}

Questions questions_of(Ui& ui, const View& view, const Emit& emit, const FormPage& page) {
  Questions questions;
  const std::size_t active = active_field(ui, view, emit, page);
  const bool only = page.fields.size() == 1;
  for (std::size_t i = 0; i < page.fields.size(); ++i)
    questions.push_back({ui, view, emit, page.fields[i], page.answers, only, i == active});
  return questions;
}

void add_fields(ui::Flow& flow, Ui& ui, const Questions& questions) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (i > 0) flow.space(3);
    if (i > 0 && questions[i].active) flow.reveal();
    add_field(flow, questions[i], [&ui, &questions, i] {
      ui.memory("active") = static_cast<int>(i) + 1;
      if (!questions[i].active) questions[i].view.entries.drop();
    });
  }
}

struct Keyboard {
  const Question* question = nullptr;
  entry::Entry entry;
};

std::optional<Keyboard> keyboard_in(const Questions& questions) {
  for (const auto& question : questions)
    if (question.active)
      if (const auto entry = keyboard_of(question)) return Keyboard{&question, *entry};
  return std::nullopt;
}

// Comfortable; where the fields would not fit above it, lower.
float keyboard_height(Ui& ui, const Keyboard& keyboard, Rect content, float above) {
  const auto& entries = keyboard.question->view.entries;
  const float comfortable = entries.height(ui, keyboard.entry, content.w);
  const float least = std::min(entries.least_height(ui, keyboard.entry), comfortable);
  return std::clamp(content.h - above, least, comfortable);
}

void draw_tall_form(Ui& ui, const FormPage& page, const Questions& questions, Rect content) {
  ui::Flow flow(ui, "question", content.w);
  page.add_head(flow);
  add_fields(flow, ui, questions);
  ui::Column column(content, gutter(ui));
  const auto keyboard = keyboard_in(questions);
  Rect keys;
  if (keyboard)
    keys = column.take_bottom(keyboard_height(ui, *keyboard, content, flow.height() + gutter(ui)));
  flow.show(column.rest());  // read before the keyboard that stands under it
  if (keyboard) draw_keyboard(*keyboard->question, keyboard->entry, keys);
}

// What is asked on the left; on the right what answers it: the keyboard, or the rows to choose from.
void draw_wide_form(Ui& ui, const FormPage& page, const Questions& questions, Rect content) {
  const auto [left, right] = halves(ui, content);
  ui::Flow head(ui, "question", left.w);
  page.add_head(head);
  if (const auto keyboard = keyboard_in(questions)) {
    add_fields(head, ui, questions);
    head.show(left);
    const auto& entries = keyboard->question->view.entries;
    const float height = std::min(right.h, entries.height(ui, keyboard->entry, right.w));
    return draw_keyboard(*keyboard->question, keyboard->entry, {right.x, right.y, right.w, height});
  }
  ui::Flow rows(ui, "answers", right.w);
  add_fields(rows, ui, questions);
  head.show(left);
  rows.show(right);
}

}  // namespace

void draw_form(Ui& ui, const View& view, const Emit& emit, const FormPage& page, Rect content) {
  const auto questions = questions_of(ui, view, emit, page);
  // A keyboard needs its place beside the fields on every screen that lies.
  const bool beside = wide(ui) || (!ui.metrics().portrait() && keyboard_in(questions));
  beside ? draw_wide_form(ui, page, questions, content) : draw_tall_form(ui, page, questions, content);
}

}  // namespace yimen::screens
