#include "ui/kit/dialog.h"

#include <cmath>
#include <ranges>
#include <vector>

#include "ui/kit/flow.h"
#include "ui/kit/layout.h"
#include "ui/kit/page.h"
#include "ui/kit/show.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kTitle{.step = TextStep::title, .align = Align::centre};
constexpr TextStyle kText{.align = Align::centre};

struct Choice {
  const Button* button;
  DialogAnswer answer;
};
using Rows = std::vector<std::vector<Choice>>;

// The kind answer is above, or right where two stand side by side: there pages lead on.
Rows rows_of(Ui& ui, const Dialog& spec, float half) {
  const Choice first{&spec.first, DialogAnswer::first};
  const Choice second{&spec.second, DialogAnswer::second};
  const Choice third{&spec.third, DialogAnswer::third};
  const auto fits = [&](const Choice& choice) { return button_width(ui, *choice.button) <= half; };
  if (spec.second.label.empty()) return {{first}};
  if (spec.third.label.empty())
    return fits(first) && fits(second) ? Rows{{second, first}} : Rows{{first}, {second}};
  return fits(second) && fits(third) ? Rows{{first}, {third, second}} : Rows{{first}, {second}, {third}};
}

struct Plan {
  float padding;
  float gap;
  float inner;
  float emblem;
  float title, text;
  float extra;
  Rows rows;
  float button = 0;

  Plan(Ui& ui, const Dialog& spec, float width, bool tight)
      : padding(ui.metrics().space(tight ? 2 : 5)),
        gap(std::max(ui.metrics().space(tight ? 1 : 3), ui.metrics().gap())),
        inner(width - 2 * padding),
        emblem(spec.icon.empty() ? 0 : ui.metrics().em(TextStep::title) * 2.4F),
        title(ui.text_height(spec.title, inner, kTitle)),
        text(ui.text_height(spec.text, inner, kText)),
        extra(spec.extra_height),
        rows(rows_of(ui, spec, (inner - gap) / 2)) {
    for (const auto& row : rows)
      for (const auto& choice : row)
        button = std::max(button, button_height(ui, *choice.button, width_in(row)));
  }

  // On a low screen the emblem goes first; then `extra` gives way, down to a third.
  void squeeze(float room) {
    if (height() > room) emblem = 0;
    const float over = std::max(0.0F, height() - room);
    const float share = std::min(over / std::max(1.0F, extra + emblem), 2.0F / 3);
    extra *= 1 - share;
    emblem *= 1 - share;
  }

  float width_in(const std::vector<Choice>& row) const { return row.size() > 1 ? (inner - gap) / 2 : inner; }
  float buttons() const {
    const auto count = static_cast<float>(rows.size());
    return count * button + (count - 1) * gap;
  }
  float height() const {
    float total = 2 * padding + title + gap + buttons();
    if (emblem > 0) total += emblem + gap;
    if (text > 0) total += text + gap;
    if (extra > 0) total += extra + gap;
    return std::ceil(total);
  }
};

float width_of(const Ui& ui, Rect room) {
  return std::min(room.w, std::max(ui.metrics().space(100), ui.metrics().em(TextStep::body) * 22));
}

Plan plan_of(Ui& ui, const Dialog& spec, Rect room) {
  const float width = width_of(ui, room);
  Plan plan(ui, spec, width, false);
  if (plan.height() <= room.h) return plan;
  plan = Plan(ui, spec, width, true);
  plan.squeeze(room.h);
  return plan;
}

void draw_sheet(Ui& ui, Rect sheet, const Dialog& spec, bool fits) {
  const Theme& t = ui.theme();
  const float radius = ui.metrics().radius() * 2;
  ui.cover();
  ui.brush().fill(ui.screen(), t.scrim);
  ui.brush().fill(sheet, t.surface, radius);
  ui.brush().border(sheet, t.line, ui.metrics().stroke(), radius);
  ui.set_ground(t.surface);
  ui.record({.id = ui.id(spec.id),
             .role = Role::dialog,
             .label = std::string(spec.title),
             .box = sheet,
             .clipped = !fits});
}

// What the sheet leaves to the words.
float text_room(float sheet, const Plan& plan) { return sheet - (plan.height() - plan.text); }

// Page by page where they need more.
void draw_text(Ui& ui, Rect box, const Dialog& spec) {
  if (ui.text_height(spec.text, box.w, kText) <= box.h + 1) {
    ui.text(box, spec.text, kText);
    return;
  }
  Flow flow(ui, "dialog.text", box.w);
  for (const auto line : spec.text | std::views::split('\n'))
    flow.text(std::string_view(line.begin(), line.end()), kText);
  flow.show(box);
}

DialogAnswer draw_buttons(Ui& ui, Rect area, const Plan& plan) {
  Column column({area.x, area.bottom() - plan.buttons(), area.w, plan.buttons()}, plan.gap);
  DialogAnswer answer = DialogAnswer::none;
  for (const auto& row : plan.rows) {
    const auto cells = split(column.take(plan.button), row.size(), plan.gap);
    for (std::size_t i = row.size(); i-- > 0;)  // the kind one first, for keypad and speech
      if (button(ui, cells[i], *row[i].button)) answer = row[i].answer;
  }
  return answer;
}

}  // namespace

DialogAnswer dialog(Ui& ui, const Dialog& spec) {
  ui.draw_over();
  const Rect room = reachable(ui).inset(ui.metrics().space(2));
  const Plan plan = plan_of(ui, spec, room);
  const Rect sheet = centred(room, width_of(ui, room), std::min(plan.height(), room.h));
  const float least = 2 * ui.metrics().line_height(TextStep::body) + ui.metrics().main_target();
  draw_sheet(ui, sheet, spec, plan.height() <= room.h + 1 || text_room(room.h, plan) >= least);
  const Rect inside = sheet.inset(plan.padding);
  Column column(inside, plan.gap);
  if (plan.emblem > 0) emblem(ui, column.take(plan.emblem), spec.icon, NoticeKind::attention);
  ui.text(column.take(plan.title), spec.title, kTitle);
  if (plan.text > 0) draw_text(ui, column.take(std::min(plan.text, text_room(sheet.h, plan))), spec);
  if (plan.extra > 0 && spec.extra) spec.extra(column.take(plan.extra));
  const DialogAnswer answer = draw_buttons(ui, inside, plan);
  return ui.take_key(draw::Key::back) ? DialogAnswer::first : answer;
}

}  // namespace yimen::ui
