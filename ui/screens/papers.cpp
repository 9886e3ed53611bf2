// Name and ID number, typed: for who has nothing with them.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/form_page.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

void add_papers_head(ui::Flow& flow, Ui& ui, const View& view) {
  add_title(flow, ui.tr("请输入姓名和身份证号"));
  if (!spare(ui)) add_soft(flow, ui.tr("这样能办一部分事。有的事还要再确认一下是您本人。"));
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  flow.space(2);
}

}  // namespace

void draw_papers(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(
      ui, view, emit, {.can_back = true, .back_label = ui.tr("换种方式"), .main_label = ui.tr("输好了")});
  const auto add = [&](ui::Flow& flow) { add_papers_head(flow, ui, view); };
  draw_form(ui, view, emit, {visit::papers_fields(), view.state.papers, add}, content);
}

}  // namespace yimen::screens
