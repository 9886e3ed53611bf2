// Why a service is not for this person now, and what is: a page, not an error.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {

void draw_ineligible(Ui& ui, const View& view, const Emit& emit) {
  // Where nothing was answered yet there is nothing to change: both ways lead home.
  const bool can_change = !view.state.answers.empty();
  const Rect content = furniture(
      ui, view, emit,
      {.can_back = can_change, .back_label = ui.tr("改一改回答"), .main_label = ui.tr("看看别的事")});
  const Rect column = reading_column(ui, content);
  const auto& service = *visit::service_of(view.state, view.world);
  const auto& rule = *view.state.broken_rule;
  const Language language = ui.language();
  ui::Flow flow(ui, "ineligible", column.w);
  if (!spare(ui)) add_emblem(flow, ui, "info", ui::NoticeKind::info);
  add_centred(flow,
              ui::tr_format("现在还不能办“{service}”", language, {{"service", service.name.in(language)}}),
              ui::TextStep::title);
  flow.space(3);
  add_row(flow, ui, ui.tr("为什么"), rule.reason.in(language));
  add_row(flow, ui, ui.tr("您可以这样做"), rule.advice.in(language));
  add_row(flow, ui, ui.tr("想再问问"),
          ui::tr_format("请到{counter}，或打电话{phone}。", language,
                        {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}}));
  show_centred(flow, column);
}

}  // namespace yimen::screens
