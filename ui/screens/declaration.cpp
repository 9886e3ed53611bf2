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
  const auto title = ui.tr(agreement.title);
  add_labelled(
      flow, ui,
      {title, {.step = ui::TextStep::heading}, ui.metrics().space(1), agreement.text.in(ui.language()), {}});
  flow.space(2);
  const auto label = ui.tr(agreement.words);
  const float height = choice_height(ui, {.id = agreement.id, .label = label}, flow.width());
  flow.add(height, [&ui, on_set, label, id = agreement.id, agreed = agreement.agreed](Rect box) {
    if (checkbox(ui, box, {.id = id, .label = label, .selected = agreed})) on_set(!agreed);
  });
}

void add_consent(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const auto& service = *visit::service_of(view.state, view.world);
  add_agreement(flow, ui,
                {"consent", YIMEN_TR("您的信息怎么用"), service.consent, YIMEN_TR("我同意这样使用我的信息"),
                 view.state.consented},
                [&emit](bool agreed) { emit(visit::ConsentSet{agreed}); });
}

void add_promise(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const auto& service = *visit::service_of(view.state, view.world);
  add_agreement(
      flow, ui,
      {"declaration", YIMEN_TR("您的承诺"), service.declaration, YIMEN_TR("我承诺"), view.state.declared},
      [&emit](bool agreed) { emit(visit::DeclarationSet{agreed}); });
}

void add_declaration_head(ui::Flow& flow, Ui& ui, const View& view) {
  add_title(flow, ui.tr("最后一步：请您确认"));
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  flow.space(2);
}

// Why the main action is not possible yet, or what it will do.
void add_what_next(ui::Flow& flow, Ui& ui, const visit::State& state, bool signs) {
  if (state.consented && state.declared) {
    const auto* next =
        signs ? YIMEN_TR("点“下一步”，请您签个名。") : YIMEN_TR("点“提交”，申请就交上去了，您会拿到回执。");
    return add_notice(flow, ui, ui::NoticeKind::good, {}, ui.tr(next));
  }
  add_notice(flow, ui, ui::NoticeKind::attention, {},
             ui::tr_count("还有{n}处没有打勾。打了勾，才能提交。", !state.consented + !state.declared,
                          ui.language()));
}

void draw_one_column(Ui& ui, const View& view, const Emit& emit, Rect area) {
  ui::Flow flow(ui, "declaration", area.w);
  add_declaration_head(flow, ui, view);
  add_consent(flow, ui, view, emit);
  flow.space(4);
  add_promise(flow, ui, view, emit);
  flow.show(area);
}

// Side by side where both fit without turning pages.
bool draw_two_columns(Ui& ui, const View& view, const Emit& emit, Rect area) {
  ui::Flow head(ui, "head", area.w);
  add_declaration_head(head, ui, view);
  ui::Column column(area, gutter(ui));
  const Rect title = column.take(head.height());
  const auto [left, right] = halves(ui, column.rest());
  ui::Flow consent(ui, "consent", left.w);
  ui::Flow promise(ui, "promise", right.w);
  add_consent(consent, ui, view, emit);
  add_promise(promise, ui, view, emit);
  if (!wide(ui) || std::max(consent.height(), promise.height()) > left.h) return false;
  head.show(title);
  consent.show(left);
  promise.show(right);
  return true;
}

}  // namespace

void draw_declaration(Ui& ui, const View& view, const Emit& emit) {
  const bool ready = view.state.consented && view.state.declared;
  const bool signs = visit::service_of(view.state, view.world)->signature;
  const Rect content = furniture(ui, view, emit,
                                 {.can_back = true,
                                  .main_label = signs ? ui.tr("下一步") : ui.tr("提交"),
                                  .main_enabled = ready,
                                  .main_icon = signs ? "next" : "check"});
  ui::Flow reason(ui, "reason", content.w);
  add_what_next(reason, ui, view.state, signs);
  ui::Column column(content, gutter(ui));
  reason.show(column.take_bottom(reason.height()));
  if (!draw_two_columns(ui, view, emit, column.rest()))
    draw_one_column(ui, view, emit, reading_column(ui, column.rest()));
}

}  // namespace yimen::screens
