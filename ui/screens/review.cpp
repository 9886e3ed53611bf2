// Every answer, each with its way back.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"

namespace yimen::screens {
namespace {

struct Row {
  std::string id, label, value, change;
  bool personal;
  std::size_t page;
  ui::AnswerRow widget() const {
    return {.id = id, .label = label, .value = value, .change = change, .personal = personal};
  }
};

// 1: the person wants to read every word, and knows who stands behind them.
int& reading(Ui& ui) { return ui.memory("whole"); }

std::string shown_value(Ui& ui, const View& view, const catalogue::Field& field) {
  const auto found = view.state.answers.find(field.id);
  if (found == view.state.answers.end() || found->second.empty()) return ui.tr("没有填");
  return form::display(field, found->second, ui.language(), view.world.catalogue.communities(),
                       reading(ui) == 1 ? form::Sight::whole : form::Sight::masked);
}

void add_answer(ui::Flow& flow, Ui& ui, Row row, const Emit& emit) {
  const float height = answer_row_height(ui, row.widget(), flow.width());
  flow.add(height, [&ui, &emit, row = std::move(row)](Rect box) {
    if (answer_row(ui, box, row.widget())) emit(visit::ChangeAsked{row.page});
  });
}

void add_answers(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const auto facts = visit::facts_of(view.state, view.world);
  const auto change = ui.tr("改");
  for (const std::size_t page : catalogue::shown_pages(facts))
    for (const auto& field : facts.service.pages[page].fields)
      add_answer(flow, ui,
                 {field.id, field.label.in(ui.language()), shown_value(ui, view, field), change,
                  field.personal, page},
                 emit);
}

void add_review_head(ui::Flow& flow, Ui& ui) {
  const bool whole = reading(ui) == 1;
  add_title_beside(flow, ui, ui.tr("请核对您填的内容"),
                   {"whole", whole ? ui.tr("遮住一部分") : ui.tr("全部显示"), whole ? "eye-off" : "eye",
                    [&ui, whole] { reading(ui) = whole ? 0 : 1; }});
  if (!spare(ui)) add_soft(flow, ui.tr("哪里不对，就点那一行的“改”。"));
}

}  // namespace

void draw_review(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .main_label = ui.tr("都对，下一步")});
  const auto [left, right] = halves(ui, content);
  const bool beside = wide(ui);
  ui::Flow head(ui, "head", left.w);
  ui::Flow flow(ui, "review", beside ? right.w : content.w);
  add_review_head(beside ? head : flow, ui);
  if (!beside) flow.space(1);
  add_answers(flow, ui, view, emit);
  if (beside) head.show(left);
  flow.show(beside ? right : content);
}

}  // namespace yimen::screens
