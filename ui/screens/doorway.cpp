#include "ui/screens/doorway.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/layout.h"
#include "ui/kit/text_block.h"

namespace yimen::screens {
namespace {

using ui::TextStep;

// A round arch on straight sides; a low one is a plain rectangle with round corners.
void fill_arch(Ui& ui, Rect box, ui::Colour colour) {
  const float radius = box.w / 2;
  if (box.h < radius * 1.2F) return ui.brush().fill(box, colour, ui.metrics().radius() * 3);
  ui.brush().clip(box);  // where it is lower than round
  ui.brush().circle({box.x + radius, box.y + radius}, radius, colour);
  ui.brush().unclip();
  ui.brush().fill({box.x, box.y + radius, box.w, box.h - radius}, colour);
}

// One door with the light on.
void draw_door(Ui& ui, Rect box, bool pressed) {
  const auto& theme = ui.theme();
  const float frame = ui.metrics().space(1.5);
  const float step = ui.metrics().space(1);
  fill_arch(ui, box, theme.accent);
  fill_arch(ui, {box.x + frame, box.y + frame, box.w - 2 * frame, box.h - frame},
            pressed ? theme.sunken : theme.surface);
  const float reach = ui.metrics().space(5);
  ui.brush().fill({box.x - reach, box.bottom() - step / 2, box.w + 2 * reach, step}, theme.accent, step / 2);
}

// The greeting in a warm light, larger than any text of the scale.
void draw_sun(Ui& ui, draw::Point centre, float radius, const std::string& hello) {
  const auto& theme = ui.theme();
  ui.brush().circle(centre, radius, theme.attention_soft);
  if (theme.attention_soft == theme.surface)
    ui.brush().arc(centre, radius, ui.metrics().stroke() * 2, 1, theme.attention);
  const auto bold = draw::Weight::bold;
  const float wanted = ui.metrics().em(TextStep::display) * 1.5F;
  const float em =
      std::floor(wanted * std::min(1.0F, radius * 1.7F / ui.layout().width(hello, bold, wanted)));
  const float width = ui.layout().width(hello, bold, em);
  ui.brush().text(centre.x - width / 2, centre.y, hello, bold, em, theme.ink);
}

float start_height(Ui& ui, const std::string& start, float width) {
  const float padding = ui.metrics().space(3);
  return centred_height(ui, start, TextStep::title, width - 2 * padding) + 2 * padding;
}

bool draw_start(Ui& ui, Rect box, const std::string& words, bool pressed) {
  const auto& theme = ui.theme();
  ui.brush().fill(box, pressed ? theme.accent_down : theme.accent, box.h / 2);
  return draw_centred(ui, box.inset(ui.metrics().space(3)), words, TextStep::title, ui::Tone::on_accent);
}

}  // namespace

bool draw_centred(Ui& ui, Rect area, std::string_view words, TextStep step, ui::Tone tone) {
  const ui::TextBlock block(ui, words, area.w, {.step = step, .align = ui::Align::centre});
  block.draw(ui, area, ui.colour(tone));
  return block.fits(area.w, area.h);
}

float centred_height(Ui& ui, std::string_view words, TextStep step, float width) {
  return ui.text_height(words, width, {.step = step, .align = ui::Align::centre});
}

// From the bottom up: what to do, what it is like, and the light in the room that is left.
bool draw_doorway(Ui& ui, Rect door, const Welcome& words, bool pressed) {
  draw_door(ui, door, pressed);
  const float side = ui.metrics().space(6);
  ui::Column column({door.x + side, door.y, door.w - 2 * side, door.h - side}, ui.metrics().space(4));
  const float start = start_height(ui, words.start, door.w - 2 * side);
  const bool fits = draw_start(ui, column.take_bottom(start), words.start, pressed);
  const float calm = centred_height(ui, words.calm, TextStep::heading, column.rest().w);
  const float least = ui.metrics().em(TextStep::display) * 2.4F;
  if (column.rest().h - calm > least + side)
    draw_centred(ui, column.take_bottom(calm), words.calm, TextStep::heading, ui::Tone::ink);
  const Rect room = column.rest();
  const float radius = std::min(room.w * 0.36F, (room.h - ui.metrics().space(8)) / 2);
  if (2 * radius < least) return fits;
  draw_sun(ui, {room.centre().x, std::min(room.centre().y + ui.metrics().space(2), door.y + door.w * 0.62F)},
           radius, words.hello);
  return fits;
}

}  // namespace yimen::screens
