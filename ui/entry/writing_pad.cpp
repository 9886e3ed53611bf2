#include "ui/entry/writing_pad.h"

#include <cmath>

#include "ui/kit/text_block.h"

namespace yimen::entry {
namespace {

using draw::Point;
using draw::Rect;
using ui::Ui;

constexpr double kPenMm = 2.4;  // a brush: seen by weak eyes

// The square with its cross and diagonals in which everybody has learned to write.
void draw_guide(Ui& ui, Rect box) {
  const float side = std::min(box.w, box.h) - 2 * ui.metrics().space(2);
  const Rect square = ui::centred(box, side, side);
  const auto line = ui.theme().line;
  const float width = ui.metrics().hairline();
  const Point middle = square.centre();
  ui.brush().border(square, line, width);
  ui.brush().line({square.x, middle.y}, {square.right(), middle.y}, width, line);
  ui.brush().line({middle.x, square.y}, {middle.x, square.bottom()}, width, line);
  const auto faint = ui.theme().line_soft;
  ui.brush().line({square.x, square.y}, {square.right(), square.bottom()}, width, faint);
  ui.brush().line({square.right(), square.y}, {square.x, square.bottom()}, width, faint);
}

void draw_strokes(Ui& ui, Rect box, const PenDrawing& drawing) {
  const float width = std::max(3.0F, ui.metrics().mm(kPenMm));
  const auto ink = ui.theme().ink;
  const auto place = [&box](PenPoint at) { return Point{box.x + at.x * box.h, box.y + at.y * box.h}; };
  for (const PenStroke& stroke : drawing) {
    for (std::size_t i = 0; i < stroke.size(); ++i) {
      if (i > 0) ui.brush().line(place(stroke[i - 1]), place(stroke[i]), width, ink);
      ui.brush().circle(place(stroke[i]), width / 2, ink);
    }
  }
}

// The finger may leave the field while it writes; the ink stays inside.
PenPoint inside(Rect box, Point at) {
  return {std::clamp((at.x - box.x) / box.h, 0.0F, box.w / box.h),
          std::clamp((at.y - box.y) / box.h, 0.0F, 1.0F)};
}

void draw_hint(Ui& ui, const ui::TextBlock& hint, Rect box) {
  hint.draw(ui, {box.x, std::round(box.bottom() - hint.height()), box.w, hint.height()}, ui.theme().ink_soft);
}

}  // namespace

PadUse writing_pad(Ui& ui, Rect box, Strokes& strokes) {
  const ui::Theme& t = ui.theme();
  const ui::NodeId id = ui.id("writing");
  const std::string words = strokes.empty() ? ui.tr("用手指在这里写，一次写一个字") : std::string();
  const Rect inner = box.inset(ui.metrics().space(2));
  const ui::TextBlock hint(ui, words, inner.w, {.step = ui::TextStep::note, .align = ui::Align::centre});
  const bool shown = hint.fits(inner.w, inner.h);  // a help: left out where it has no room
  const ui::Target state = ui.target({.id = id,
                                      .role = ui::Role::pad,
                                      .label = ui.tr("写字的地方"),
                                      .value = words,
                                      .box = box,
                                      .personal = true,
                                      .ink = t.ink_soft,
                                      .ground = t.surface,
                                      .text_px = words.empty() || !shown ? 0 : hint.em()});
  PadUse use;
  for (const ui::InkPoint& point : ui.take_ink(id)) {
    strokes.add(inside(box, point.at), point.begins, ui.now());
    use.drawn = true;
  }
  use.keyed = state.activated && state.focused;
  ui.brush().fill(box, t.surface, ui.metrics().radius());
  ui.brush().border(box, t.line, ui.metrics().stroke(), ui.metrics().radius());
  draw_guide(ui, box);
  if (shown) draw_hint(ui, hint, inner);
  draw_strokes(ui, box, strokes.drawing());
  return use;
}

}  // namespace yimen::entry
