#include "ui/kit/pad.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

constexpr double kPenMm = 1.2;  // a broad felt pen

void draw_stroke(Ui& ui, Rect box, const PenStroke& stroke) {
  const float width = std::max(2.0F, ui.metrics().mm(kPenMm));
  const Colour ink = ui.theme().ink;
  const auto place = [&box](PenPoint at) { return Point{box.x + at.x * box.w, box.y + at.y * box.h}; };
  for (std::size_t i = 0; i < stroke.size(); ++i) {
    if (i > 0) ui.brush().line(place(stroke[i - 1]), place(stroke[i]), width, ink);
    ui.brush().circle(place(stroke[i]), width / 2, ink);  // joins without corners, and a dot is seen
  }
}

// The line to write on, and in the empty field the words that say so.
void draw_guide(Ui& ui, Rect box, const TextBlock& hint) {
  const float margin = ui.metrics().space(4);
  const float line = std::round(box.bottom() - box.h / 5);
  ui.brush().fill({box.x + margin, line, box.w - 2 * margin, ui.metrics().stroke()}, ui.theme().line_soft);
  const float height = hint.height();
  hint.draw(ui, {box.x + margin, std::round(box.centre().y - height / 2), box.w - 2 * margin, height},
            ui.theme().ink_soft);
}

PenStep step_of(Rect box, const InkPoint& point) {
  return {{std::clamp((point.at.x - box.x) / box.w, 0.0F, 1.0F),
           std::clamp((point.at.y - box.y) / box.h, 0.0F, 1.0F)},
          point.begins};
}

}  // namespace

std::vector<PenStep> pad(Ui& ui, Rect box, const Pad& spec) {
  const KeepOrder writing(ui, box);
  const Theme& t = ui.theme();
  const NodeId id = ui.id(spec.id);
  const std::string_view hint = spec.drawing.empty() ? spec.hint : std::string_view{};
  const TextBlock words(ui, hint, box.w - 2 * ui.metrics().space(4),
                        {.tone = Tone::soft, .align = Align::centre});
  ui.target({.id = id,
             .role = Role::pad,
             .label = std::string(spec.label),
             .value = std::string(hint),
             .box = box,
             .clipped = words.height() > box.h,
             .personal = true,
             .ink = t.ink_soft,
             .ground = t.surface,
             .text_px = words.empty() ? 0 : words.em()});
  ui.brush().fill(box, t.surface, ui.metrics().radius());
  ui.brush().border(box, t.line, ui.metrics().stroke(), ui.metrics().radius());
  draw_guide(ui, box, words);
  for (const PenStroke& stroke : spec.drawing) draw_stroke(ui, box, stroke);
  std::vector<PenStep> steps;
  for (const InkPoint& point : ui.take_ink(id)) steps.push_back(step_of(box, point));
  return steps;
}

}  // namespace yimen::ui
