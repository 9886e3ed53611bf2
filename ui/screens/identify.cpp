// Which way to say who one is: every way as large as the others.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"
#include "ui/screens/ways.h"

namespace yimen::screens {
namespace {

using visit::Way;
using visit::WayState;

void add_ways(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, float free) {
  std::vector<WayTile> tiles;
  for (const Way way : {Way::code, Way::card, Way::face, Way::papers})
    tiles.push_back(way_tile(ui, view, way));
  add_way_tiles(flow, ui, emit, std::move(tiles), free);
}

// Who has a receipt only wants to know how far it is; and somebody may stand by who helps.
std::vector<Link> aside(const Ui& ui, const View& view, const Emit& emit) {
  const auto& station = view.world.station;
  std::vector<Link> links;
  if (view.state.helper)
    links.push_back(
        {"alone", ui.tr("不用人帮，自己办"), "person", [&emit] { emit(visit::HelperDropped{}); }});
  else
    links.push_back({"helped", ui.tr("有人帮我办"), "people", [&emit] { emit(visit::HelperAsked{}); }});
  if (view.state.practice) return links;  // a receipt and a member of staff would be real
  if (hal::usable(station.camera) || hal::usable(station.scanner))
    links.push_back(
        {"receipt", ui.tr("有回执，查办到哪一步"), "receipt", [&emit] { emit(visit::ReceiptOffered{}); }});
  if (visit::staff_state(station) == WayState::ready && view.state.staff.empty())
    links.push_back({"staff", ui.tr("请工作人员陪着办"), "staff", [&emit] { emit(visit::StaffAsked{}); }});
  return links;
}

void add_identify_head(ui::Flow& flow, Ui& ui, const View& view) {
  add_title(flow, view.state.helper ? ui.tr("先说要办事的是谁") : ui.tr("请告诉我们您是谁"));
  if (!spare(ui))
    add_soft(flow, view.state.practice ? ui.tr("练习不用码也不用卡，点哪一种都行。")
                                       : ui.tr("选一种您方便的方式。"));
  flow.space(2);
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
}

// The ways in the room that is left between what stands above and below them.
void add_ways_and_links(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, bool with_help,
                        float height) {
  ui::Flow foot(ui, "foot", flow.width());
  const auto add_foot = [&](ui::Flow& below) {
    add_links(below, ui, aside(ui, view, emit));
    if (with_help) add_notice(below, ui, ui::NoticeKind::info, ui.tr("不用机器也能办"), office_way(ui, view));
  };
  add_foot(foot);
  add_identify_head(flow, ui, view);
  add_ways(flow, ui, view, emit, height - flow.height() - foot.height() - 2 * gutter(ui));
  flow.space(3);
  add_foot(flow);
}

}  // namespace

void draw_identify(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("回首页")});
  ui::Flow flow(ui, "ways", content.w);
  add_ways_and_links(flow, ui, view, emit, true, content.h);
  if (flow.height() <= content.h) return flow.show(content);
  // What helps says the same; no page is turned for it.
  ui::Flow least(ui, "ways", content.w);
  add_ways_and_links(least, ui, view, emit, false, content.h);
  least.show(content);
}

}  // namespace yimen::screens
