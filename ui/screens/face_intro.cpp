// A face says that it is you, not who you are: something to compare it with comes first.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/ways.h"

namespace yimen::screens {

void draw_face_intro(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("换种方式")});
  ui::Flow flow(ui, "intro", content.w);
  add_title(flow, ui.tr("刷脸之前，先出示码或卡"));
  add_soft(flow, ui.tr("先知道您是谁，再看是不是您本人。您选一样。"));
  flow.space(2);
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  add_way_tiles(flow, ui, emit, {way_tile(ui, view, visit::Way::code), way_tile(ui, view, visit::Way::card)},
                content.h);
  flow.space(3);
  add_notice(flow, ui, ui::NoticeKind::info, ui.tr("两样都没带"), ui.tr("点“换种方式”，输身份证号也能办。"));
  flow.show(content);
}

}  // namespace yimen::screens
