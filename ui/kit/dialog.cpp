#include "ui/kit/dialog.h"

#include <cmath>

#include "ui/kit/layout.h"
#include "ui/kit/show.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kTitle{.step = TextStep::title, .align = Align::centre};
constexpr TextStyle kText{.align = Align::centre};

struct Plan {
  float padding;
  float gap;
  float inner;
  float emblem;
  float title, text;
  float extra;
  bool side_by_side;
  float button;

  Plan(Ui& ui, const Dialog& spec, float width, bool tight)
      : padding(ui.metrics().space(tight ? 2 : 5)),
        gap(std::max(ui.metrics().space(tight ? 1 : 3), ui.metrics().gap())),
        inner(width - 2 * padding),
        emblem(spec.icon.empty() ? 0 : ui.metrics().em(TextStep::title) * 2.4F),
        title(ui.text_height(spec.title, inner, kTitle)),
        text(ui.text_height(spec.text, inner, kText)),
        extra(spec.extra_height),
        side_by_side(!spec.second.label.empty() && fits_half(ui, spec)),
        button(std::max(button_height(ui, spec.first, half()),
                        spec.second.label.empty() ? 0 : button_height(ui, spec.second, half()))) {}

  // On a low screen `extra` and the emblem give way, down to a third.
  void squeeze(const Dialog& spec, float room) {
    const float over = std::max(0.0F, height(spec) - room);
    const float share = std::min(over / std::max(1.0F, extra + emblem), 2.0F / 3);
    extra *= 1 - share;
    emblem *= 1 - share;
  }

  float half() const { return side_by_side ? (inner - gap) / 2 : inner; }
  bool fits_half(Ui& ui, const Dialog& spec) const {
    return std::max(button_width(ui, spec.first), button_width(ui, spec.second)) <= (inner - gap) / 2;
  }
  float buttons(const Dialog& spec) const {
    return spec.second.label.empty() || side_by_side ? button : 2 * button + gap;
  }
  float height(const Dialog& spec) const {
    float total = 2 * padding + title + gap + buttons(spec);
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
  if (plan.height(spec) <= room.h) return plan;
  plan = Plan(ui, spec, width, true);
  plan.squeeze(spec, room.h);
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

DialogAnswer draw_buttons(Ui& ui, Rect area, const Dialog& spec, const Plan& plan) {
  const Rect last{area.x, area.bottom() - plan.button, area.w, plan.button};
  if (spec.second.label.empty())
    return button(ui, last, spec.first) ? DialogAnswer::first : DialogAnswer::none;
  // Side by side the kind answer is right, where pages lead on; else it is above.
  const Rect first = plan.side_by_side ? Rect{area.right() - plan.half(), last.y, plan.half(), plan.button}
                                       : last.moved(0, -plan.button - plan.gap);
  const Rect second = plan.side_by_side ? Rect{area.x, last.y, plan.half(), plan.button} : last;
  DialogAnswer answer = DialogAnswer::none;
  if (button(ui, first, spec.first)) answer = DialogAnswer::first;
  if (button(ui, second, spec.second)) answer = DialogAnswer::second;
  return answer;
}

}  // namespace

DialogAnswer dialog(Ui& ui, const Dialog& spec) {
  ui.draw_over();
  const Rect room = ui.screen().inset(ui.metrics().space(2));
  const Plan plan = plan_of(ui, spec, room);
  const Rect sheet = centred(room, width_of(ui, room), std::min(plan.height(spec), room.h));
  draw_sheet(ui, sheet, spec, plan.height(spec) <= room.h + 1);
  const Rect inside = sheet.inset(plan.padding);
  Column column(inside, plan.gap);
  if (plan.emblem > 0) emblem(ui, column.take(plan.emblem), spec.icon, NoticeKind::attention);
  ui.text(column.take(plan.title), spec.title, kTitle);
  if (plan.text > 0) ui.text(column.take(plan.text), spec.text, kText);
  if (plan.extra > 0 && spec.extra) spec.extra(column.take(plan.extra));
  const DialogAnswer answer = draw_buttons(ui, inside, spec, plan);
  return ui.take_key(draw::Key::back) ? DialogAnswer::first : answer;
}

}  // namespace yimen::ui
