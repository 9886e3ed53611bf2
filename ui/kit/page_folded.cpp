// Bars of a screen that is small for its text: one row above with the settings folded into a sheet of their
// own and help beside them, the actions alone below.
#include <cmath>

#include "ui/kit/layout.h"
#include "ui/kit/page_bar.h"
#include "ui/kit/show.h"

namespace yimen::ui {
namespace {

constexpr std::string_view kFold = "page.fold";
constexpr std::string_view kOpen = "page.fold.open";
constexpr std::string_view kWish = "page.fold.wish";  // which setting was touched, from 1

void draw_sheet(Ui& ui) {
  const PageBars bars(ui, Page{});
  const Metrics& m = ui.metrics();
  const std::string done = ui.tr("好了");
  std::vector<Button> buttons = bars.settings;
  for (Button& button : buttons) button.compact = false;
  buttons.push_back({.id = "page.fold.done", .label = done, .kind = ButtonKind::main});
  const float pad = m.space(3);
  const Rect room = ui.screen().inset(page_margin(ui));
  const std::size_t columns = columns_for(room.w - 2 * pad, m.em(TextStep::body) * 7, m.gutter(), 2);
  const std::size_t whole_rows = (buttons.size() + columns - 1) / columns;
  const auto rows = static_cast<float>(whole_rows);
  const float high = rows * (m.main_target() + m.gutter()) - m.gutter();
  const Rect sheet = centred(room, room.w, high + 2 * pad);
  ui.cover();
  ui.brush().fill(ui.screen(), ui.theme().scrim);
  card(ui, sheet);
  ui.record({.id = ui.id("page.fold.sheet"), .role = Role::dialog, .label = bars.fold_words, .box = sheet});
  const auto cells = grid(sheet.inset(pad), buttons.size(), columns, m.main_target(), m.gutter());
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (!button(ui, cells[i], buttons[i])) continue;
    if (i + 1 == buttons.size()) {
      ui.memory(kOpen) = 0;
    } else {
      ui.memory(kWish) = static_cast<int>(i) + 1;
    }
  }
}

std::vector<Button> top_buttons(Ui& ui, const PageBars& bars, float width) {
  std::vector<Button> buttons{bars.fold, bars.short_help};
  buttons.insert(buttons.end(), bars.leave.begin(), bars.leave.end());
  if (widths_of(ui, buttons).all <= width) return buttons;
  for (Button& button : buttons) button.icon = {};
  return buttons;
}

void press_top(Ui& ui, Rect row, const std::vector<Button>& buttons, PageWishes& wishes) {
  const ButtonWidths widths = widths_of(ui, buttons);
  float x = row.right() - widths.all;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const Rect box{std::round(x), row.y, widths.each[i], row.h};
    if (buttons[i].id != kFold) {
      press(ui, box, buttons[i], wishes);
    } else if (button(ui, box, buttons[i])) {
      ui.memory(kOpen) = 1;
    }
    x += widths.each[i] + ui.metrics().gap();
  }
}

float draw_top(Ui& ui, const Page& spec, const PageBars& bars, PageWishes& wishes) {
  const float pad = bar_padding(ui);
  const float gap = ui.metrics().gap();
  const float width = ui.screen().w - 2 * page_margin(ui);
  const auto buttons = top_buttons(ui, bars, width - place_width(ui, "") - gap);
  const Rect row{page_margin(ui), pad, width, row_height(ui, buttons)};
  paint_bar(ui, 0, row.bottom() + pad);
  draw_place(ui, {row.x, row.y, row.w - widths_of(ui, buttons).all - gap, row.h}, spec.place, true);
  press_top(ui, row, buttons, wishes);
  return row.bottom() + pad;
}

float draw_bottom(Ui& ui, const Page& spec, const PageBars& bars, PageWishes& wishes) {
  if (!spec.can_back && !spec.main) return ui.screen().bottom();
  const float pad = bar_padding(ui);
  const float width = ui.screen().w - 2 * page_margin(ui);
  const float back = std::round((width - ui.metrics().gutter()) * 0.36F);
  const float main = width - ui.metrics().gutter() - back;
  const float high = actions_height(ui, spec, bars, back, main);
  const float y = ui.screen().bottom() - pad - high;
  paint_bar(ui, y - pad, ui.screen().bottom());
  press_actions(ui, {page_margin(ui), y, back, high}, {page_margin(ui) + width - main, y, main, high}, spec,
                bars, wishes);
  return y - pad;
}

}  // namespace

PageEnds folded_page(Ui& ui, const Page& spec, const PageBars& bars, PageWishes& wishes) {
  const float top = draw_top(ui, spec, bars, wishes);
  const float bottom = draw_bottom(ui, spec, bars, wishes);
  if (const int wish = std::exchange(ui.memory(kWish), 0); wish > 0) {
    wishes.settings = settings_after(ui.settings(), bars.settings.at(static_cast<std::size_t>(wish) - 1).id);
  }
  if (ui.memory(kOpen) == 1) ui.over([&ui] { draw_sheet(ui); });
  return {top, bottom};
}

}  // namespace yimen::ui
