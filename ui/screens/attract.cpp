// Nobody is here: a doorway, a greeting, and the whole of it is one button.
#include <algorithm>
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/kit/text_block.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using ui::TextStep;

constexpr std::size_t kExamples = 3;  // of what can be done here

struct Words {
  std::string hello, calm, start, here;
  std::vector<const catalogue::Service*> examples;
  Language language;
};

Words words_of(const Ui& ui, const View& view) {
  Words words{ui.tr("您好"), ui.tr("一步一步来，不着急"), ui.tr("轻触屏幕开始"), ui.tr("在这里可以办"), {},
              ui.language()};
  for (const auto& service : view.world.catalogue.services())
    if (words.examples.size() < kExamples) words.examples.push_back(&service);
  return words;
}

// What speech reads after the button's name.
std::string value_of(const Words& words) {
  std::string value = words.hello + ' ' + words.calm;
  if (!words.examples.empty()) value += ' ' + words.here;
  for (const auto* service : words.examples) value += ' ' + service->name.in(words.language);
  return value;
}

struct Line {
  std::string_view words;
  TextStep step;
  ui::Tone tone;
};

// Lines under each other in the middle of the area; returns whether they fit.
bool draw_lines(Ui& ui, Rect area, std::initializer_list<Line> lines) {
  bool fits = true;
  for (const auto& line : lines) {
    const ui::TextBlock block(ui, line.words, area.w, {.step = line.step, .align = ui::Align::centre});
    fits = fits && block.fits(area.w, area.h);
    block.draw(ui, area, ui.colour(line.tone));
    area.y += block.height();
    area.h -= block.height();
  }
  return fits;
}

float height_of(Ui& ui, std::string_view words, TextStep step, float width) {
  return ui.text_height(words, width, {.step = step, .align = ui::Align::centre});
}

// A round arch on straight sides; a low one is a plain rectangle with round corners.
void fill_arch(Ui& ui, Rect box, ui::Colour colour) {
  const float radius = box.w / 2;
  if (box.h < radius * 1.2F) return ui.brush().fill(box, colour, ui.metrics().radius() * 3);
  ui.brush().circle({box.x + radius, box.y + radius}, radius, colour);
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

float start_height(Ui& ui, const Words& words, float width) {
  const float padding = ui.metrics().space(3);
  return height_of(ui, words.start, TextStep::title, width - 2 * padding) + 2 * padding;
}

bool draw_start(Ui& ui, Rect box, const std::string& words, bool pressed) {
  const auto& theme = ui.theme();
  ui.brush().fill(box, pressed ? theme.accent_down : theme.accent, box.h / 2);
  return draw_lines(ui, box.inset(ui.metrics().space(3)), {{words, TextStep::title, ui::Tone::on_accent}});
}

// From the bottom up: what to do, what it is like, and the light in the room that is left.
bool draw_welcome(Ui& ui, Rect door, const Words& words, bool pressed) {
  draw_door(ui, door, pressed);
  const float side = ui.metrics().space(6);
  ui::Column column({door.x + side, door.y, door.w - 2 * side, door.h - side}, ui.metrics().space(4));
  const float start = start_height(ui, words, door.w - 2 * side);
  const bool fits = draw_start(ui, column.take_bottom(start), words.start, pressed);
  const float calm = height_of(ui, words.calm, TextStep::heading, column.rest().w);
  const float least = ui.metrics().em(TextStep::display) * 2.4F;
  if (column.rest().h - calm > least + side)
    draw_lines(ui, column.take_bottom(calm), {{words.calm, TextStep::heading, ui::Tone::ink}});
  const Rect room = column.rest();
  const float radius = std::min(room.w * 0.36F, (room.h - ui.metrics().space(8)) / 2);
  if (2 * radius < least) return fits;
  draw_sun(ui, {room.centre().x, std::min(room.centre().y + ui.metrics().space(2), door.y + door.w * 0.62F)},
           radius, words.hello);
  return fits;
}

struct Example {
  float icon;
  float height;
};

Example measure(Ui& ui, const Words& words, float width) {
  Example example{std::round(ui.metrics().em(TextStep::heading) * 1.8F), 0};
  for (const auto* service : words.examples)
    example.height =
        std::max(example.height, height_of(ui, service->name.in(words.language), TextStep::heading, width));
  example.height += example.icon + ui.metrics().space(2);
  return example;
}

void draw_example(Ui& ui, Rect cell, const catalogue::Service& service, const Words& words, float icon) {
  ui.icon({cell.x, cell.y, cell.w, icon}, service.icon, ui::Tone::accent);
  const float below = icon + ui.metrics().space(1);
  draw_lines(ui, {cell.x, cell.y + below, cell.w, cell.h - below},
             {{service.name.in(words.language), TextStep::heading, ui::Tone::ink}});
}

// A line of words and the examples side by side; nothing where the area is too low.
void draw_examples(Ui& ui, Rect area, const Words& words, std::size_t columns) {
  if (words.examples.empty()) return;
  const float gap = ui.metrics().space(3);
  const float heading = height_of(ui, words.here, TextStep::body, area.w) + ui.metrics().space(2);
  const float width = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto example = measure(ui, words, width);
  const auto cells = ui::grid({area.x, area.y + heading, area.w, area.h}, words.examples.size(), columns,
                              example.height, gap);
  if (cells.back().bottom() > area.bottom() + 1) return;
  draw_lines(ui, area, {{words.here, TextStep::body, ui::Tone::soft}});
  for (std::size_t i = 0; i < cells.size(); ++i)
    draw_example(ui, cells[i], *words.examples[i], words, example.icon);
}

float examples_height(Ui& ui, const Words& words, float width, std::size_t columns) {
  if (words.examples.empty()) return 0;
  const float gap = ui.metrics().space(3);
  const float cell = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto rows = static_cast<float>((words.examples.size() + columns - 1) / columns);
  return height_of(ui, words.here, TextStep::body, width) + ui.metrics().space(2) +
         rows * measure(ui, words, cell).height + (rows - 1) * gap;
}

bool draw_tall(Ui& ui, Rect content, const Words& words, bool pressed) {
  const float examples = examples_height(ui, words, content.w, kExamples);
  ui::Column column(content, ui.metrics().space(8));
  draw_examples(ui, column.take_bottom(examples), words, kExamples);
  const Rect area = column.rest();
  const float width = std::min(content.w * 0.86F, area.h * 0.95F);
  return draw_welcome(ui, {content.centre().x - width / 2, area.y, width, area.h}, words, pressed);
}

// The door on the left, the examples on the right; without examples the door stands in the middle.
bool draw_wide(Ui& ui, Rect content, const Words& words, bool pressed) {
  const float width = std::floor(content.w * 0.5F);
  const float gap = ui.metrics().space(10);
  const float reach = ui.metrics().space(5);
  Rect door{content.x + reach, content.y, width - 2 * reach, content.h - ui.metrics().space(1)};
  const Rect beside{content.x + width + gap, content.y, content.w - width - gap, content.h};
  const float height = examples_height(ui, words, beside.w, 1);
  if (height > 0 && height <= content.h) {
    draw_examples(ui, ui::centred(beside, beside.w, height), words, 1);
  } else {
    door.x = content.centre().x - door.w / 2;
  }
  return draw_welcome(ui, door, words, pressed);
}

}  // namespace

void draw_attract(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_leave = false});
  const auto words = words_of(ui, view);
  const auto& theme = ui.theme();
  // Drawn first to know whether it fits; what is pressed shows in the next frame.
  const bool pressed = ui.memory("pressed") == 1;
  const bool fits = ui.metrics().portrait() ? draw_tall(ui, content, words, pressed)
                                            : draw_wide(ui, content, words, pressed);
  const auto target = ui.target({.id = ui.id("begin"),
                                 .role = ui::Role::button,
                                 .label = words.start,
                                 .value = value_of(words),
                                 .box = content,
                                 .main_action = true,
                                 .clipped = !fits,
                                 .ink = theme.on_accent,
                                 .ground = theme.accent,
                                 .text_px = ui.metrics().em(TextStep::body)});
  ui.memory("pressed") = target.pressed ? 1 : 0;
  if (target.activated) emit(visit::Began{});
}

}  // namespace yimen::screens
