#include "ui/kit/page.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/layout.h"
#include "ui/kit/page_bar.h"

namespace yimen::ui {
namespace {

// The settings stand over the whole width; where the words are too wide for one row, in two columns.
std::vector<Rect> settings_cells(Ui& ui, Rect area, const std::vector<Button>& buttons, float high) {
  const float gap = ui.metrics().gap();
  const ButtonWidths widths = widths_of(ui, buttons);
  const auto count = static_cast<float>(buttons.size());
  const bool one_row = (std::ranges::max(widths.each) + gap) * count - gap <= area.w;
  return grid(area, buttons.size(), one_row ? buttons.size() : 2, high, gap);
}

// The upper bar: one row where all fits, else the place and the way out above the settings.
struct TopPlan {
  std::vector<Button> right;
  std::vector<Button> below;
  Rect row;
  float place;
  std::vector<Rect> cells;
  float end;

  TopPlan(Ui& ui, const Page& spec, const PageBars& bars) {
    right = bars.settings;
    right.insert(right.end(), bars.leave.begin(), bars.leave.end());
    const float high = row_height(ui, right);
    const float pad = bar_padding(ui);
    const float apart = ui.metrics().space(3);
    row = {page_margin(ui), pad, ui.screen().w - 2 * page_margin(ui), high};
    if (place_width(ui, spec.place) + apart + widths_of(ui, right).all > row.w) {
      right = bars.leave;
      below = bars.settings;
    }
    place = row.w - (right.empty() ? 0 : widths_of(ui, right).all + apart);
    row.h = std::max(row.h, place_height(ui, spec.place, place));
    end = row.bottom() + pad;
    if (below.empty()) return;
    cells = settings_cells(ui, {row.x, row.bottom() + ui.metrics().gap(), row.w, 0}, below, high);
    end = cells.back().bottom() + pad;
  }
};

void draw_top(Ui& ui, const Page& spec, const TopPlan& plan, PageWishes& wishes) {
  paint_bar(ui, 0, plan.end);
  draw_place(ui, {plan.row.x, plan.row.y, plan.place, plan.row.h}, spec.place, false);
  press_right(ui, plan.row, plan.right, wishes);
  for (std::size_t i = 0; i < plan.below.size(); ++i) press(ui, plan.cells[i], plan.below[i], wishes);
}

// The lower bar: side by side in a wide screen, else the actions above the line that says who helps.
struct BottomPlan {
  Rect left, right, help;
  float begin;

  BottomPlan(Ui& ui, const Page& spec, const PageBars& bars) {
    const Rect row{page_margin(ui), 0, ui.screen().w - 2 * page_margin(ui), 0};
    const bool wide = !ui.metrics().portrait() && button_width(ui, bars.help) <= row.w * 0.44F;
    wide ? side_by_side(ui, row, spec, bars) : stacked(ui, row, spec, bars);
  }

  void side_by_side(Ui& ui, Rect row, const Page& spec, const PageBars& bars) {
    const float gap = ui.metrics().gap();
    const float back = std::round(row.w * 0.22F);
    const float main = std::round(row.w * 0.32F);
    const float high = actions_height(ui, spec, bars, back, main);
    const float y = ui.screen().bottom() - bar_padding(ui) - high;
    left = {row.x, y, back, high};
    right = {row.right() - main, y, main, high};
    help = {left.right() + gap, y, row.w - back - main - 2 * gap, high};
    begin = y - bar_padding(ui);
  }

  void stacked(Ui& ui, Rect row, const Page& spec, const PageBars& bars) {
    const float gap = ui.metrics().gutter();
    const float back = std::round((row.w - gap) * 0.36F);
    const float main = row.w - gap - back;
    const bool actions = spec.can_back || spec.main.has_value();
    const float high = actions ? actions_height(ui, spec, bars, back, main) : 0;
    const float help_high = button_height(ui, bars.help, row.w);
    help = {row.x, ui.screen().bottom() - bar_padding(ui) / 2 - help_high, row.w, help_high};
    const float y = help.y - high - (actions ? ui.metrics().gap() : 0);
    left = {row.x, y, back, high};
    right = {row.right() - main, y, main, high};
    begin = y - bar_padding(ui);
  }
};

void draw_bottom(Ui& ui, const Page& spec, const PageBars& bars, const BottomPlan& plan, PageWishes& wishes) {
  paint_bar(ui, plan.begin, ui.screen().bottom());
  press_actions(ui, plan.left, plan.right, spec, bars, wishes);
  press(ui, plan.help, bars.help, wishes);
}

// Bars higher than this share of the screen leave too little for the page. Judged with both actions there, so
// that all pages of a visit are alike.
constexpr float kBarsShare = 0.36F;

bool must_fold(Ui& ui, const Page& spec, const PageBars& bars) {
  Page full = spec;
  full.can_back = true;
  const float bars_high = TopPlan(ui, spec, bars).end + ui.screen().h - BottomPlan(ui, full, bars).begin;
  return bars_high > ui.screen().h * kBarsShare;
}

PageEnds full_page(Ui& ui, const Page& spec, const PageBars& bars, PageWishes& wishes) {
  const TopPlan top(ui, spec, bars);
  const BottomPlan bottom(ui, spec, bars);
  draw_top(ui, spec, top, wishes);
  draw_bottom(ui, spec, bars, bottom, wishes);
  return {top.end, bottom.begin};
}

}  // namespace

PageWishes page(Ui& ui, const Page& spec) {
  PageWishes wishes;
  const PageBars bars(ui, spec);
  ui.brush().fill(ui.screen(), ui.theme().ground);
  const bool fold = must_fold(ui, spec, bars);
  const PageEnds ends = fold ? folded_page(ui, spec, bars, wishes) : full_page(ui, spec, bars, wishes);
  wishes.help = wishes.help || ui.take_key(draw::Key::help);
  ui.set_ground(ui.theme().ground);
  ui.set_part(Part::content);
  const float air = ui.metrics().space(fold ? 2 : 3);
  const float margin = page_margin(ui);
  wishes.content = {margin, ends.top + air, ui.screen().w - 2 * margin, ends.bottom - ends.top - 2 * air};
  return wishes;
}

}  // namespace yimen::ui
