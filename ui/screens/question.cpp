// One question a page: where one is, what is asked, and the keyboard that suits the answer.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/field_entry.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::Field;
using catalogue::Page;

// Which field of the page is typed into, by index; the first one that is typed at all, unless another was
// touched.
std::size_t active_field(Ui& ui, const View& view, const Emit& emit, const Page& page) {
  const int touched = ui.memory("active");  // index + 1
  if (touched > 0) return static_cast<std::size_t>(touched) - 1;
  for (std::size_t i = 0; i < page.fields.size(); ++i)
    if (keyboard_of({ui, view, emit, page.fields[i], false, true})) return i;
  return 0;
}

std::vector<Question> questions_of(Ui& ui, const View& view, const Emit& emit, const Page& page) {
  std::vector<Question> questions;
  const std::size_t active = active_field(ui, view, emit, page);
  for (std::size_t i = 0; i < page.fields.size(); ++i)
    questions.push_back({ui, view, emit, page.fields[i], page.fields.size() == 1, i == active});
  return questions;
}

bool all_optional(const Page& page) { return std::ranges::all_of(page.fields, &Field::optional); }

bool nothing_needed(const Page& page, const View& view) {
  return std::ranges::all_of(page.fields, [&](const Field& field) {
    const auto found = view.state.answers.find(field.id);
    return field.optional && (found == view.state.answers.end() || found->second.empty());
  });
}

std::string way_on(const Ui& ui, const View& view, const Page& page) {
  if (view.state.changing) return ui.tr("改好了");
  return nothing_needed(page, view) ? ui.tr("不填，下一步") : ui.tr("下一步");
}

void add_progress(ui::Flow& flow, Ui& ui, const View& view) {
  const auto at = visit::progress_of(view.state, view.world);
  auto words = ui::tr_format("第{step}步，共{steps}步", ui.language(),
                             {{"step", std::to_string(at.step)}, {"steps", std::to_string(at.steps)}});
  const float height = progress_height(ui, {at.step, at.steps, words});
  flow.add(height, [&ui, at, words = std::move(words)](Rect box) {
    progress(ui, box, {at.step, at.steps, words});
  });
  flow.space(3);
}

bool is_prefilled(const Field& field, const View& view) {
  const auto found = view.state.answers.find(field.id);
  return field.known == catalogue::Known::person_name && found != view.state.answers.end() &&
         view.state.identity && found->second.text == view.state.identity->name;
}

// How to answer, for a page with one field; with several, each hint would bury the fields.
void add_hints(ui::Flow& flow, Ui& ui, const View& view, const Field& field) {
  const Language language = ui.language();
  add_soft(flow, field.hint.in(language));
  if (is_prefilled(field, view)) add_soft(flow, ui.tr("已经替您填好，不对可以改。"));
}

// After a draft was taken up.
void add_remark(ui::Flow& flow, Ui& ui, visit::Remark remark) {
  if (remark == visit::Remark::form_changed)
    add_notice(flow, ui, ui::NoticeKind::info, {},
               ui.tr("这张表有了改动。以前填的、还能用的都留着，请再看一看。"));
  if (remark == visit::Remark::taken_up && !spare(ui)) add_soft(flow, ui.tr("接着上次的办，前面填的都在。"));
}

void add_head(ui::Flow& flow, Ui& ui, const View& view, const Page& page) {
  add_progress(flow, ui, view);
  add_remark(flow, ui, view.state.remark);
  const auto& title = page.title.in(ui.language());
  add_title(flow, all_optional(page) ? marked_optional(ui, title) : title);
  if (!spare(ui)) add_soft(flow, page.help.in(ui.language()));
  if (page.fields.size() == 1) add_hints(flow, ui, view, page.fields.front());
  flow.space(2);
}

void add_fields(ui::Flow& flow, Ui& ui, const std::vector<Question>& questions) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (i > 0) flow.space(3);
    add_field(flow, questions[i], [&ui, &questions, i] {
      ui.memory("active") = static_cast<int>(i) + 1;
      if (!questions[i].active) questions[i].view.entries.forget();
    });
  }
}

struct Keyboard {
  const Question* question = nullptr;
  entry::Entry entry;
};

std::optional<Keyboard> keyboard_in(const std::vector<Question>& questions) {
  for (const auto& question : questions)
    if (question.active)
      if (const auto entry = keyboard_of(question)) return Keyboard{&question, *entry};
  return std::nullopt;
}

// The question above, the keyboard below.
void draw_tall(Ui& ui, const View& view, const Page& page, const std::vector<Question>& questions,
               Rect content) {
  ui::Flow flow(ui, "question", content.w);
  add_head(flow, ui, view, page);
  add_fields(flow, ui, questions);
  ui::Column column(content, gutter(ui));
  if (const auto keyboard = keyboard_in(questions)) {
    const float height = view.entries.height(ui, keyboard->entry, content.w);
    draw_keyboard(*keyboard->question, keyboard->entry, column.take_bottom(height));
  }
  flow.show(column.rest());
}

// The question on the left; on the right what answers it: the keyboard, or the rows to choose from.
void draw_wide(Ui& ui, const View& view, const Page& page, const std::vector<Question>& questions,
               Rect content) {
  const auto [left, right] = halves(ui, content);
  ui::Flow head(ui, "question", left.w);
  add_head(head, ui, view, page);
  if (const auto keyboard = keyboard_in(questions)) {
    add_fields(head, ui, questions);
    head.show(left);
    const float height = std::min(right.h, view.entries.height(ui, keyboard->entry, right.w));
    return draw_keyboard(*keyboard->question, keyboard->entry, {right.x, right.y, right.w, height});
  }
  ui::Flow rows(ui, "answers", right.w);
  add_fields(rows, ui, questions);
  head.show(left);
  rows.show(right);
}

}  // namespace

void draw_question(Ui& ui, const View& view, const Emit& emit) {
  const Page& page = *visit::page_of(view.state, view.world);
  const Rect content = furniture(ui, view, emit, {.can_back = true, .main_label = way_on(ui, view, page)});
  const auto questions = questions_of(ui, view, emit, page);
  // A keyboard needs its place beside the question on every screen that lies.
  const bool beside = wide(ui) || (!ui.metrics().portrait() && keyboard_in(questions));
  if (beside) {
    draw_wide(ui, view, page, questions, content);
  } else {
    draw_tall(ui, view, page, questions, content);
  }
}

}  // namespace yimen::screens
