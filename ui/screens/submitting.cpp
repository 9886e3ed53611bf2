// The request is being written down: a moment without anything to do.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {

void draw_submitting(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = reading_column(ui, furniture(ui, view, emit, {}));
  ui::Flow flow(ui, "submitting", content.w);
  add_emblem(flow, ui, "wait", ui::NoticeKind::info);
  flow.space(2);
  add_centred(flow, ui.tr("正在保存您的申请"), ui::TextStep::title);
  add_centred(flow, ui.tr("马上就好，请先别离开。"), ui::TextStep::body);
  show_centred(flow, content);
}

}  // namespace yimen::screens
