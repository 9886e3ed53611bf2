// Putting the card on the reader.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

bool works(const View& view) { return hal::usable(view.world.station.card); }

void add_guidance(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& state = view.state;
  if (!works(view)) {
    return add_notice(flow, ui, ui::NoticeKind::attention, ui.tr("读卡器暂时不能用"), office_way(ui, view));
  }
  if (state.notice && !state.card_busy) return add_error(flow, ui, *state.notice);
  const char* words =
      state.card_busy ? YIMEN_TR("正在读卡，请先别拿走") : YIMEN_TR("放好以后不要动，读好了会告诉您");
  flow.text(ui.tr(words), {.step = ui::TextStep::heading, .align = ui::Align::centre, .live = true});
  flow.space(2);
}

}  // namespace

void draw_card(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("换种方式")});
  const Rect column = reading_column(ui, content);
  ui::Flow flow(ui, "card", column.w);
  const bool busy = view.state.card_busy;
  const bool wrong = view.state.notice && !busy;
  if (!spare(ui) || !wrong) add_emblem(flow, ui, busy ? "wait" : "card", ui::NoticeKind::info);
  flow.space(2);
  add_centred(flow, ui.tr("请把卡放到读卡器上"), ui::TextStep::title);
  if (!spare(ui)) add_centred(flow, ui.tr("身份证、社保卡都可以"), ui::TextStep::body);
  flow.space(3);
  add_guidance(flow, ui, view);
  show_centred(flow, column);
}

}  // namespace yimen::screens
