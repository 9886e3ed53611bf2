// One step more is needed: what for, and which ways there are. Never only a face: staff and the counter are
// always among them.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"
#include "ui/screens/ways.h"

namespace yimen::screens {
namespace {

using identity::Evidence;

struct ProveWords {
  const char* icon;
  const char* title;
  const char* note;
};

ProveWords words_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::static_code: return {"qrcode", YIMEN_TR("长者卡"), YIMEN_TR("卡上印的码")};
    case Evidence::rotating_code:
      return {"mobile", YIMEN_TR("手机长者码"), YIMEN_TR("打开手机，把码对着镜头")};
    case Evidence::card: return {"card", YIMEN_TR("身份证、社保卡"), YIMEN_TR("把卡放到读卡器上")};
    case Evidence::pin: return {"key", YIMEN_TR("卡的密码"), YIMEN_TR("输6位数字")};
    case Evidence::face: return {"face", YIMEN_TR("刷脸"), YIMEN_TR("看一看镜头，不留照片")};
    case Evidence::papers: return {"keypad", YIMEN_TR("输身份证号"), YIMEN_TR("什么都没带，就自己输")};
    case Evidence::staff: break;
  }
  return {"staff", YIMEN_TR("请工作人员来确认"), YIMEN_TR("工作人员看一眼，扫一下自己的码")};
}

std::vector<WayTile> tiles_of(const Ui& ui, const View& view) {
  std::vector<WayTile> tiles;
  for (const auto& [evidence, state] : visit::prove_ways(view.state, view.world)) {
    const auto words = words_of(evidence);
    tiles.push_back({.id = name_of(evidence),
                     .icon = words.icon,
                     .title = ui.tr(words.title),
                     .note = spare(ui) ? "" : ui.tr(words.note),
                     .state = state,
                     .event = visit::ProveBy{evidence}});
  }
  return tiles;
}

std::string reason_of(const Ui& ui, const View& view) {
  const Text reason = visit::prove_reason(view.state, view.world);
  if (const auto& told = reason.in(ui.language()); !told.empty()) return told;
  return view.state.prove_return == visit::Screen::face_settings
             ? ui.tr("登记您的脸之前，要确认是您本人，免得别人冒用。")
             : ui.tr("免得别人冒用您的名字。");
}

void add_prove_head(ui::Flow& flow, Ui& ui, const View& view) {
  add_title(flow, ui.tr("还差一步：确认是您本人"));
  flow.text(reason_of(ui, view), {.step = ui::TextStep::heading, .live = true});
  flow.space(3);
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
}

void add_counter(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, bool noted) {
  if (noted) add_notice(flow, ui, ui::NoticeKind::info, ui.tr("都不方便，就到窗口办"), office_way(ui, view));
  add_links(flow, ui, {{"counter", ui.tr("我去窗口办"), "counter", [&emit] {
                          emit(visit::OverlayOpened{visit::Overlay::leave});
                        }}});
}

// Staff and the counter on the first page, whatever the size of the text: a note gives way before they do.
void add_prove_ways(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, bool noted, float height) {
  ui::Flow foot(ui, "foot", flow.width());
  add_counter(foot, ui, view, emit, noted);
  add_prove_head(flow, ui, view);
  const float free = height - flow.height() - foot.height() - 2 * gutter(ui);
  add_way_tiles(flow, ui, emit, tiles_of(ui, view), free);
  flow.space(3);
  add_counter(flow, ui, view, emit, noted);
}

}  // namespace

void draw_prove(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true});
  ui::Flow flow(ui, "prove", content.w);
  add_prove_ways(flow, ui, view, emit, true, content.h);
  if (flow.height() <= content.h) return flow.show(content);
  ui::Flow least(ui, "prove", content.w);
  add_prove_ways(least, ui, view, emit, false, content.h);
  least.show(content);
}

}  // namespace yimen::screens
