#include "ui/kit/show.h"

#include <cmath>

#include "ui/kit/text_block.h"

namespace yimen::ui {

void card(Ui& ui, Rect box) {
  const Theme& t = ui.theme();
  const Metrics& m = ui.metrics();
  ui.brush().fill(box.moved(0, m.space(0.5)), t.shadow, m.radius() * 1.5F);
  ui.brush().fill(box, t.surface, m.radius() * 1.5F);
  ui.brush().border(box, t.line_soft, m.hairline(), m.radius() * 1.5F);
  ui.set_ground(t.surface);
}

void page_ground(Ui& ui) { ui.set_ground(ui.theme().ground); }

void divider(Ui& ui, Rect box) {
  ui.brush().fill({box.x, box.y, box.w, ui.metrics().hairline()}, ui.theme().line_soft);
}

void progress(Ui& ui, Rect box, const Progress& spec) {
  const Theme& t = ui.theme();
  const Metrics& m = ui.metrics();
  const TextBlock words(ui, spec.words, box.w, {.step = TextStep::note});
  words.draw(ui, box, t.ink_soft);
  const auto parts = std::max(spec.steps, std::size_t{1});
  const float gap = m.space(0.75);
  const float width = (box.w - gap * static_cast<float>(parts - 1)) / static_cast<float>(parts);
  const float high = m.space(1);
  const float y = box.y + words.height() + m.space(0.5);
  for (std::size_t i = 0; i < parts; ++i) {
    const Rect part{box.x + static_cast<float>(i) * (width + gap), y, width, high};
    ui.brush().fill(part, i < spec.step ? t.accent : t.sunken, high / 2);
    if (i >= spec.step) ui.brush().border(part, t.line, m.hairline(), high / 2);
  }
  ui.record({.role = Role::progress,
             .label = std::string(spec.words),
             .value = std::to_string(spec.step) + "/" + std::to_string(spec.steps),
             .box = words.glyphs(box),
             .clipped = !words.fits(box.w, box.h),
             .ink = t.ink_soft,
             .ground = ui.ground(),
             .text_px = words.em()});
}

float progress_height(Ui& ui, const Progress& spec) {
  return ui.text_height(spec.words, 1e6F, {.step = TextStep::note}) + ui.metrics().space(1.5);
}

namespace {

constexpr int kSaidAgain = 10;  // seconds before time is over

}  // namespace

void countdown(Ui& ui, Rect box, const Countdown& spec) {
  const Theme& t = ui.theme();
  const float side = std::min(box.w, box.h);
  const float width = std::round(side / 12);
  const Point centre = box.centre();
  const float share =
      static_cast<float>(spec.seconds_left) / static_cast<float>(std::max(spec.seconds_total, 1));
  ui.brush().arc(centre, side / 2, width, 1, t.sunken);
  ui.brush().arc(centre, side / 2, width, share, t.attention);
  const std::string number = std::to_string(spec.seconds_left);
  const bool large = side > 3 * ui.metrics().em(TextStep::display);
  const TextBlock block(ui, number, box.w,
                        {.step = large ? TextStep::display : TextStep::heading, .align = Align::centre});
  block.draw(ui, {box.x, centre.y - block.line() / 2, box.w, block.line()}, t.ink);
  // Not said second by second: when it begins, and once more before it ends.
  ui.record({.role = Role::progress,
             .label = std::string(spec.label),
             .value = number,
             .box = {centre.x - side / 2, centre.y - side / 2, side, side},
             .clipped = block.width() > side - 2 * width,
             .live = spec.seconds_left == kSaidAgain,
             .ink = t.ink,
             .ground = ui.ground(),
             .text_px = block.em()});
}

}  // namespace yimen::ui
