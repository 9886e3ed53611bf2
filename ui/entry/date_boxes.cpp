#include <array>
#include <cmath>

#include "ui/entry/date_part.h"
#include "ui/entry/date_text.h"
#include "ui/entry/entry.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_block.h"

namespace yimen::entry {
namespace {

using ui::Ui;

struct PartBox {
  std::string_view id;
  std::string name;  // 年
  const std::string& value;
  bool active;
};

float padding(const Ui& ui) { return ui.metrics().space(1.5); }

void draw_frame(Ui& ui, draw::Rect box, bool active, bool pressed) {
  const ui::Theme& t = ui.theme();
  const ui::Metrics& m = ui.metrics();
  ui.brush().fill(box, pressed ? t.sunken : active ? t.accent_soft : t.surface, m.radius());
  ui.brush().border(box, active ? t.accent : t.line, active ? 2 * m.stroke() : m.stroke(), m.radius());
}

// The year has four digits, the others two.
float year_width(const Ui& ui, float width) {
  return std::round((width - 2 * ui.metrics().gutter()) * 0.42F);
}

// With as many figures as there can be, and its name beside them.
float needed(Ui& ui, std::string_view figures, std::string_view name) {
  return ui.text_width(figures, {.bold = true}) + ui.text_width(name, {}) + 2 * padding(ui) +
         ui.metrics().space(2);
}

bool fits_short(Ui& ui, float width) {
  return std::max(needed(ui, "00", ui.tr("月")), needed(ui, "00", ui.tr("日"))) <= width;
}

// Side by side; in a narrow place the year above the others; where names are long too, each below the other.
std::size_t rows_in(Ui& ui, float width) {
  const float gap = ui.metrics().gutter();
  const float year = year_width(ui, width);
  if (needed(ui, "0000", ui.tr("年")) <= year && fits_short(ui, (width - year - 2 * gap) / 2)) return 1;
  return fits_short(ui, (width - gap) / 2) ? 2 : 3;
}

std::array<draw::Rect, 3> places_of(Ui& ui, draw::Rect box) {
  const float gap = ui.metrics().gutter();
  const std::size_t rows = rows_in(ui, box.w);
  const float high = (box.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  ui::Column column(box, gap);
  if (rows == 3) return {column.take(high), column.take(high), column.rest()};
  ui::Row first(column.take(high), gap);
  const draw::Rect year = first.take(rows == 1 ? year_width(ui, box.w) : box.w);
  const auto others = ui::split(rows == 1 ? first.rest() : column.rest(), 2, gap);
  return {year, others[0], others[1]};
}

bool part_box(Ui& ui, draw::Rect box, const PartBox& spec) {
  const ui::Theme& t = ui.theme();
  const float pad = padding(ui);
  const ui::TextBlock name(ui, spec.name, 1e6F, {});
  const float room = box.w - 2 * pad - name.width() - ui.metrics().space(1);
  const bool large = ui.text_width(spec.value, {.step = ui::TextStep::heading}) <= room;
  const ui::TextBlock value(ui, spec.value, 1e6F,
                            {.step = large ? ui::TextStep::heading : ui::TextStep::body, .bold = true});
  const ui::Target state = ui.target({.id = ui.id(spec.id),
                                      .role = ui::Role::field,
                                      .label = spec.name,
                                      .value = spec.value,
                                      .box = box,
                                      .selected = spec.active,
                                      .clipped = !value.fits(room, box.h),
                                      .personal = true,
                                      .ink = t.ink,
                                      .ground = spec.active ? t.accent_soft : t.surface,
                                      .text_px = name.em()});
  draw_frame(ui, box, spec.active, state.pressed);
  const float middle = box.centre().y;
  name.draw(ui, {box.right() - pad - name.width(), middle - name.line() / 2, name.width(), name.line()},
            t.ink);
  value.draw(ui, {box.x + pad, middle - value.line() / 2, room, value.line()}, t.ink);
  if (spec.active) {
    const float caret = std::max(3.0F, std::round(value.em() / 12));
    const float x = box.x + pad + (spec.value.empty() ? 0 : value.width() + caret);
    ui.brush().fill({x, middle - value.em() * 0.6F, caret, value.em() * 1.2F}, t.accent, caret / 2);
  }
  return state.activated;
}

}  // namespace

// 0 on a new page: where the first digit belongs.
DatePart active_part(Ui& ui, const DateText& date) {
  const int chosen = ui.memory("entry.date");
  return chosen == 0 ? first_open(date) : static_cast<DatePart>(chosen - 1);
}

void set_active_part(Ui& ui, DatePart part) { ui.memory("entry.date") = static_cast<int>(part) + 1; }

bool date_boxes(Ui& ui, draw::Rect box, const std::string& text) {
  const DateText date = parse_date(text);
  const DatePart active = active_part(ui, date);
  const auto places = places_of(ui, box);
  bool touched = false;
  const auto draw = [&](DatePart part, std::string_view id, std::string name) {
    const draw::Rect at = places.at(static_cast<std::size_t>(part));
    if (!part_box(ui, at, {id, std::move(name), date.at(part), part == active})) return;
    set_active_part(ui, part);
    touched = true;
  };
  draw(DatePart::year, "date.year", ui.tr("年"));
  draw(DatePart::month, "date.month", ui.tr("月"));
  draw(DatePart::day, "date.day", ui.tr("日"));
  return touched;
}

float date_boxes_height(Ui& ui, float width) {
  const auto rows = static_cast<float>(rows_in(ui, width));
  return rows * ui.metrics().main_target() + (rows - 1) * ui.metrics().gutter();
}

}  // namespace yimen::entry
