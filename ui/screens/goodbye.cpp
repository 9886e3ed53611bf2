// Nothing forgotten, then the next service or the end.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

void add_another(ui::Flow& flow, Ui& ui, const Emit& emit) {
  const auto words = ui.tr("再办一件事");
  const ui::Button spec{.id = "another", .label = words, .icon = "list"};
  const float width = std::min(flow.width(), button_width(ui, spec));
  const float height = std::max(ui.metrics().main_target(), button_height(ui, spec, width));
  flow.add(height, [&ui, &emit, width, words](Rect box) {
    if (button(ui, ui::centred(box, width, box.h), {.id = "another", .label = words, .icon = "list"}))
      emit(visit::AnotherAsked{});
  });
}

}  // namespace

void draw_goodbye(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = reading_column(
      ui, furniture(ui, view, emit, {.can_leave = false, .main_label = ui.tr("结束"), .main_icon = "check"}));
  ui::Flow flow(ui, "goodbye", content.w);
  add_emblem(flow, ui, "check", ui::NoticeKind::good);
  flow.space(2);
  add_centred(flow, ui.tr("都办好了，请慢走"), ui::TextStep::title);
  add_centred(flow, ui.tr("请拿好证件、卡、手机和回执。"), ui::TextStep::heading);
  if (!spare(ui)) {
    flow.text(ui.tr("结束以后，屏幕上不留您的信息。不点也行，过一会儿自动结束。"),
              {.tone = ui::Tone::soft, .align = ui::Align::centre});
  }
  flow.space(6);
  add_another(flow, ui, emit);
  show_centred(flow, content);
}

}  // namespace yimen::screens
