// Why a service is not for this person now, and what is: a page, not an error.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

void add_ineligible_head(ui::Flow& flow, Ui& ui, const catalogue::Service& service) {
  if (!spare(ui)) add_emblem(flow, ui, "info", ui::NoticeKind::info);
  add_centred(
      flow,
      ui::tr_format("现在还不能办“{service}”", ui.language(), {{"service", service.name.in(ui.language())}}),
      ui::TextStep::title);
}

void add_reasons(ui::Flow& flow, Ui& ui, const View& view) {
  const Language language = ui.language();
  const auto& rule = *view.state.broken_rule;
  add_row(flow, ui, ui.tr("为什么"), rule.reason.in(language));
  add_row(flow, ui, ui.tr("您可以这样做"), rule.advice.in(language));
  add_row(flow, ui, ui.tr("想再问问"),
          ui::tr_format("请到{counter}，或打电话{phone}。", language,
                        {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}}));
}

}  // namespace

void draw_ineligible(Ui& ui, const View& view, const Emit& emit) {
  // Where nothing was answered yet there is nothing to change: both ways lead home.
  const bool can_change = !view.state.answers.empty();
  const Rect content =
      furniture(ui, view, emit,
                {.can_back = can_change, .back_label = ui.tr("改回答"), .main_label = ui.tr("看看别的事")});
  const auto [left, right] = halves(ui, content);
  const bool beside = wide(ui);
  ui::Flow head(ui, "head", left.w);
  ui::Flow flow(ui, "ineligible", beside ? right.w : content.w);
  add_ineligible_head(beside ? head : flow, ui, *visit::service_of(view.state, view.world));
  if (!beside) flow.space(3);
  add_reasons(flow, ui, view);
  if (beside) show_centred(head, left);
  show_centred(flow, beside ? right : content);
}

}  // namespace yimen::screens
