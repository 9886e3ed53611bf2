// Two things to agree to, one by one, then the request is submitted.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

struct Agreement {
  const char* id;
  const char* title;
  const Text& text;
  const char* words;  // beside the box
  bool agreed;
};

void add_agreement(ui::Flow& flow, Ui& ui, const Agreement& agreement,
                   const std::function<void(bool)>& on_set) {
  flow.text(ui.tr(agreement.title), {.step = ui::TextStep::heading});
  flow.space(1);
  add_paragraph(flow, ui, agreement.text.in(ui.language()));
  flow.space(2);
  const auto label = ui.tr(agreement.words);
  const ui::Choice measured{.id = agreement.id, .label = label, .selected = agreement.agreed};
  const float height = choice_height(ui, measured, flow.width());
  flow.add(height, [&ui, on_set, label, id = agreement.id, agreed = agreement.agreed](Rect box) {
    if (checkbox(ui, box, {.id = id, .label = label, .selected = agreed})) on_set(!agreed);
  });
  flow.space(4);
}

// Why the main action is not possible yet, or what it will do.
std::string what_next(const Ui& ui, const visit::State& state) {
  if (state.consented && state.declared) return ui.tr("点“提交”，申请就交上去了，您会拿到回执。");
  return ui::tr_count("还有{n}处没有打勾。打了勾，才能提交。", !state.consented + !state.declared,
                      ui.language());
}

}  // namespace

void draw_declaration(Ui& ui, const View& view, const Emit& emit) {
  const auto& state = view.state;
  const bool ready = state.consented && state.declared;
  const Rect content = reading_column(
      ui, furniture(
              ui, view, emit,
              {.can_back = true, .main_label = ui.tr("提交"), .main_enabled = ready, .main_icon = "check"}));
  const auto& service = *visit::service_of(state, view.world);
  ui::Flow flow(ui, "declaration", content.w);
  add_title(flow, ui.tr("最后一步：请您确认"));
  if (state.notice) add_error(flow, ui, *state.notice);
  flow.space(2);
  add_agreement(flow, ui,
                {"consent", YIMEN_TR("您的信息怎么用"), service.consent, YIMEN_TR("我同意这样使用我的信息"),
                 state.consented},
                [&emit](bool agreed) { emit(visit::ConsentSet{agreed}); });
  add_agreement(
      flow, ui,
      {"declaration", YIMEN_TR("您的承诺"), service.declaration, YIMEN_TR("我承诺"), state.declared},
      [&emit](bool agreed) { emit(visit::DeclarationSet{agreed}); });
  ui::Flow reason(ui, "reason", content.w);
  add_notice(reason, ui, ready ? ui::NoticeKind::good : ui::NoticeKind::attention, {}, what_next(ui, state));
  ui::Column column(content, gutter(ui));
  reason.show(column.take_bottom(reason.height()));
  flow.show(column.rest());
}

}  // namespace yimen::screens
