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

void draw_frame(Ui& ui, draw::Rect box, bool active, bool pressed) {
  const ui::Theme& t = ui.theme();
  const ui::Metrics& m = ui.metrics();
  ui.brush().fill(box, pressed ? t.sunken : active ? t.accent_soft : t.surface, m.radius());
  ui.brush().border(box, active ? t.accent : t.line, active ? 2 * m.stroke() : m.stroke(), m.radius());
}

bool part_box(Ui& ui, draw::Rect box, const PartBox& spec) {
  const ui::Theme& t = ui.theme();
  const float pad = ui.metrics().space(2);
  const ui::TextBlock name(ui, spec.name, 1e6F, {});
  const ui::TextBlock value(ui, spec.value, 1e6F, {.step = ui::TextStep::heading, .bold = true});
  const float room = box.w - 2 * pad - name.width() - ui.metrics().space(1);
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
  const float gap = ui.metrics().space(2);
  // The year has four digits, the others two.
  const float year = std::round((box.w - 2 * gap) * 0.42F);
  const float other = std::floor((box.w - 2 * gap - year) / 2);
  ui::Row row(box, gap);
  bool touched = false;
  const auto draw = [&](float width, DatePart part, std::string_view id, std::string name) {
    if (!part_box(ui, row.take(width), {id, std::move(name), date.at(part), part == active})) return;
    set_active_part(ui, part);
    touched = true;
  };
  draw(year, DatePart::year, "date.year", ui.tr("年"));
  draw(other, DatePart::month, "date.month", ui.tr("月"));
  draw(other, DatePart::day, "date.day", ui.tr("日"));
  return touched;
}

float date_boxes_height(Ui& ui, float) { return ui.metrics().main_target(); }

}  // namespace yimen::entry
