// Nobody is here: a doorway, a greeting, and the whole of it is one button.
#include <algorithm>
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/doorway.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using ui::TextStep;

constexpr std::size_t kExamples = 3;  // of what can be done here
constexpr std::size_t kNotices = 2;   // more would not be read
constexpr float kNoticeShare = 0.2F;  // of the page: the door comes first

struct AttractWords {
  Welcome welcome;
  std::string here;
  std::vector<const catalogue::Service*> examples;
  Language language;
  std::vector<std::string> notices;  // of the office, and how a receipt is looked up
};

AttractWords words_of(const Ui& ui, const View& view) {
  AttractWords words{{ui.tr("您好"), ui.tr("一步一步来，不着急"), ui.tr("轻触屏幕开始")},
                     ui.tr("在这里可以办"),
                     {},
                     ui.language(),
                     {}};
  for (const auto& service : view.world.catalogue.services())
    if (words.examples.size() < kExamples) words.examples.push_back(&service);
  for (const auto* notice : visit::notices_on(view.world.station, view.world.wall))
    if (words.notices.size() < kNotices) words.notices.push_back(notice->title.in(words.language));
  if (!spare(ui) && hal::usable(view.world.station.scanner))
    words.notices.push_back(ui.tr("查办到哪一步：把回执上的码放到扫码口上"));
  return words;
}

// What speech reads after the button's name.
std::string value_of(const AttractWords& words) {
  std::string value = words.welcome.hello + ' ' + words.welcome.calm;
  if (!words.examples.empty()) value += ' ' + words.here;
  for (const auto* service : words.examples) value += ' ' + service->name.in(words.language);
  for (const auto& notice : words.notices) value += ' ' + notice;
  return value;
}

struct Example {
  float icon;
  float height;
};

Example measure(Ui& ui, const AttractWords& words, float width) {
  Example example{std::round(ui.metrics().em(TextStep::heading) * 1.8F), 0};
  for (const auto* service : words.examples)
    example.height = std::max(example.height,
                              centred_height(ui, service->name.in(words.language), TextStep::heading, width));
  example.height += example.icon + ui.metrics().space(2);
  return example;
}

void draw_example(Ui& ui, Rect cell, const catalogue::Service& service, const AttractWords& words,
                  float icon) {
  ui.icon({cell.x, cell.y, cell.w, icon}, service.icon, ui::Tone::accent);
  const float below = icon + ui.metrics().space(1);
  draw_centred(ui, {cell.x, cell.y + below, cell.w, cell.h - below}, service.name.in(words.language),
               TextStep::heading, ui::Tone::ink);
}

// A line of words and the examples side by side; nothing where the area is too low.
void draw_examples(Ui& ui, Rect area, const AttractWords& words, std::size_t columns) {
  if (words.examples.empty()) return;
  const float gap = ui.metrics().space(3);
  const float heading = centred_height(ui, words.here, TextStep::body, area.w) + ui.metrics().space(2);
  const float width = (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto example = measure(ui, words, width);
  const auto cells = ui::grid({area.x, area.y + heading, area.w, area.h}, words.examples.size(), columns,
                              example.height, gap);
  if (cells.back().bottom() > area.bottom() + 1) return;
  draw_centred(ui, area, words.here, TextStep::body, ui::Tone::soft);
  for (std::size_t i = 0; i < cells.size(); ++i)
    draw_example(ui, cells[i], *words.examples[i], words, example.icon);
}

float examples_height(Ui& ui, const AttractWords& words, float width, std::size_t columns) {
  if (words.examples.empty()) return 0;
  const float gap = ui.metrics().space(3);
  const float cell = (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto rows = static_cast<float>((words.examples.size() + columns - 1) / columns);
  return centred_height(ui, words.here, TextStep::body, width) + ui.metrics().space(2) +
         rows * measure(ui, words, cell).height + (rows - 1) * gap;
}

float notices_height(Ui& ui, const AttractWords& words, float width) {
  float height = 0;
  for (const auto& notice : words.notices)
    height += centred_height(ui, notice, TextStep::body, width) + ui.metrics().space(1);
  return height;
}

void draw_notices(Ui& ui, Rect area, const AttractWords& words) {
  ui::Column column(area, ui.metrics().space(1));
  for (const auto& notice : words.notices)
    draw_centred(ui, column.take(centred_height(ui, notice, TextStep::body, area.w)), notice, TextStep::body,
                 ui::Tone::soft);
}

bool draw_tall_attract(Ui& ui, Rect content, const AttractWords& words, bool pressed) {
  constexpr float kMostExamples = 0.3F;  // of the height: the door comes first
  const float examples = examples_height(ui, words, content.w, kExamples);
  ui::Column column(content, ui.metrics().space(8));
  if (examples < content.h * kMostExamples) draw_examples(ui, column.take_bottom(examples), words, kExamples);
  const Rect area = column.rest();
  const float width = std::min(content.w * 0.86F, std::max(area.h * 0.95F, content.w * 0.7F));
  return draw_doorway(ui, {content.centre().x - width / 2, area.y, width, area.h}, words.welcome, pressed);
}

// The door on the left, the examples on the right; without examples the door stands in the middle.
bool draw_wide_attract(Ui& ui, Rect content, const AttractWords& words, bool pressed) {
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
  return draw_doorway(ui, door, words.welcome, pressed);
}

// Beside the door, not on it: who only wants to try goes in by another way.
Rect draw_practice_way(Ui& ui, const Emit& emit, Rect area) {
  const auto label = ui.tr("先练一练");
  const ui::Button spec{.id = "practice", .label = label, .icon = "hand"};
  const float width = std::min(area.w, button_width(ui, spec));
  const float height = std::max(ui.metrics().main_target(), button_height(ui, spec, width));
  ui::Column column(area, gutter(ui));
  if (button(ui, ui::centred(column.take_bottom(height), width, height), spec)) emit(visit::PracticeAsked{});
  return column.rest();
}

}  // namespace

void draw_attract(Ui& ui, const View& view, const Emit& emit) {
  const Rect page = draw_practice_way(ui, emit, furniture(ui, view, emit, {.can_leave = false}));
  const auto words = words_of(ui, view);
  ui::Column column(page, ui.metrics().space(2));
  const float below = notices_height(ui, words, page.w);
  if (below > 0 && below < page.h * kNoticeShare) draw_notices(ui, column.take_bottom(below), words);
  const Rect content = column.rest();
  const auto& theme = ui.theme();
  // Drawn first to know whether it fits; what is pressed shows in the next frame.
  const bool pressed = ui.memory("pressed") == 1;
  const bool fits = ui.metrics().portrait() ? draw_tall_attract(ui, content, words, pressed)
                                            : draw_wide_attract(ui, content, words, pressed);
  const auto target = ui.target({.id = ui.id("begin"),
                                 .role = ui::Role::button,
                                 .label = words.welcome.start,
                                 .value = value_of(words),
                                 .box = page,
                                 .main_action = true,
                                 .clipped = !fits,
                                 .ink = theme.on_accent,
                                 .ground = theme.accent,
                                 .text_px = ui.metrics().em(TextStep::body)});
  ui.memory("pressed") = target.pressed ? 1 : 0;
  if (target.activated) emit(visit::Began{});
}

}  // namespace yimen::screens
