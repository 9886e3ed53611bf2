#include "ui/kit/page.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/layout.h"
#include "ui/kit/page_bar.h"

namespace yimen::ui {
namespace {

constexpr std::string_view kRoomTop = "page.room.top";
constexpr std::string_view kRoomBottom = "page.room.bottom";

// The lower bar: the actions beside the tools where the screen is wide, else above them.
struct BottomPlan {
  ToolRows rows;
  Rect tools, left, right;
  float begin;

  BottomPlan(Ui& ui, const Page& spec, const PageBars& bars, bool low) {
    const Rect area = reachable(ui);
    const float margin = page_margin(ui);
    const Rect row{margin, area.bottom() - bar_padding(ui), ui.screen().w - 2 * margin, 0};
    constexpr float kToolsShare = 0.56F;
    rows = ToolRows{0, 0, 0, {}};
    const bool lies = area.w > area.h;
    if (lies) rows = tools_beside(ui, bars, row.w * kToolsShare, low);
    rows.columns > 0 ? beside(ui, row, spec, bars, low) : across(ui, row, spec, bars, low || lies);
  }

  void beside(Ui& ui, Rect row, const Page& spec, const PageBars& bars, bool low) {
    const float apart = ui.metrics().space(4);
    const Rect rest{row.x + rows.all_width(ui) + apart, 0, row.w - rows.all_width(ui) - apart, 0};
    const float high = place_actions(ui, rest, spec, bars, rows.height, low);
    tools = {row.x, row.y - rows.height, rows.all_width(ui), rows.height};
    put_on(row.y);
    begin = std::min(tools.y, actions(spec) ? row.y - high : tools.y) - bar_padding(ui);
  }

  void across(Ui& ui, Rect row, const Page& spec, const PageBars& bars, bool low) {
    rows = tools_across(ui, bars, row.w, low);
    tools = {row.x, row.y - rows.all_height(ui), row.w, rows.all_height(ui)};
    const float high = place_actions(ui, row, spec, bars, 0, false);
    put_on(tools.y - ui.metrics().gutter());
    begin = (actions(spec) ? right.bottom() - high : tools.y) - bar_padding(ui);
  }

  float place_actions(Ui& ui, Rect row, const Page& spec, const PageBars& bars, float least, bool tight) {
    const float back = std::round((row.w - ui.metrics().gutter()) * (tight ? 0.44F : 0.36F));
    const float main = row.w - ui.metrics().gutter() - back;
    Page only_back = spec;
    only_back.main.reset();
    const float own = std::max(least, actions_height(ui, only_back, bars, back, main));
    const float high = std::max(least, actions_height(ui, spec, bars, back, main));
    left = {row.x, 0, back, own};
    right = {row.right() - main, 0, main, high};
    return high;
  }

  // The way back stays where it is, however much the way on has to say.
  void put_on(float ground) {
    left.y = ground - left.h;
    right.y = ground - right.h;
  }

  static bool actions(const Page& spec) { return spec.can_back || spec.main.has_value(); }
};

// Bars higher than this share of the room leave too little for the page. Judged with both actions there, so
// that all pages of a visit are alike.
constexpr float kBarsShare = 0.36F;

bool is_low(Ui& ui, const PageBars& bars) {
  const Rect area = reachable(ui);
  Page full;
  full.can_back = true;
  const float above = std::max(area.y, place_height(ui));
  const float room = BottomPlan(ui, full, bars, false).begin - above;
  return room < area.h * (1 - kBarsShare);
}

void draw_bottom(Ui& ui, const Page& spec, const PageBars& bars, const BottomPlan& plan, PageWishes& wishes) {
  paint_bar(ui, plan.begin, ui.screen().bottom());
  press_actions(ui, plan.left, plan.right, spec, bars, wishes);
  draw_tools(ui, plan.tools, plan.rows, spec, wishes);
}

}  // namespace

Rect reachable(const Ui& ui) { return ui.settings().low_reach ? ui.metrics().reach() : ui.screen(); }

Rect reading_room(Ui& ui) {
  const auto top = static_cast<float>(ui.memory(kRoomTop));
  const auto bottom = static_cast<float>(ui.memory(kRoomBottom));
  return {0, top, ui.screen().w, std::max(0.0F, bottom - top)};
}

PageWishes page(Ui& ui, const Page& spec) {
  PageWishes wishes;
  const PageBars bars(ui, spec);
  const Rect area = reachable(ui);
  const bool low = is_low(ui, bars);
  const BottomPlan bottom(ui, spec, bars, low);
  const bool named = !low || area.y >= place_height(ui);
  ui.brush().fill(ui.screen(), ui.theme().ground);
  ui.set_part(Part::bar);
  if (named) draw_place(ui, spec.place, bars);
  draw_bottom(ui, spec, bars, bottom, wishes);
  ui.set_part(Part::content);
  wishes.help = wishes.help || ui.take_key(draw::Key::help);
  ui.set_ground(ui.theme().ground);
  const float air = ui.metrics().space(low ? 1 : 3);
  const float room = (named ? place_height(ui) : 0) + air;
  const float top = std::ceil(std::max(area.y, room));
  ui.memory(kRoomTop) = static_cast<int>(std::ceil(room));
  ui.memory(kRoomBottom) = static_cast<int>(top);
  const float margin = page_margin(ui);
  wishes.content = {margin, top, ui.screen().w - 2 * margin, bottom.begin - air - top};
  return wishes;
}

}  // namespace yimen::ui
