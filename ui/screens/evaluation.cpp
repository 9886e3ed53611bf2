// 好差评: five levels, and no answer is an answer too.
#include <array>
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/kit/text_block.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/face.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

struct Level {
  int stars;
  const char* id;
  const char* words;
};
constexpr std::array<Level, 5> kLevels{{
    {5, "stars-5", YIMEN_TR("非常满意")},
    {4, "stars-4", YIMEN_TR("满意")},
    {3, "stars-3", YIMEN_TR("基本满意")},
    {2, "stars-2", YIMEN_TR("不满意")},
    {1, "stars-1", YIMEN_TR("非常不满意")},
}};

constexpr ui::TextStyle kStarWords{.step = ui::TextStep::heading};

// The face left of the words in rows; above them where five stand side by side.
struct Shape {
  bool stacked;
  float padding;
  float face;
};

Shape shape_of(const Ui& ui, bool stacked) {
  return {stacked, ui.metrics().space(2),
          std::round(ui.metrics().em(ui::TextStep::heading) * (stacked ? 2.4F : 2.0F))};
}

Rect words_area(Rect box, const Shape& shape) {
  const Rect inner = box.inset(shape.padding);
  const float moved = shape.face + shape.padding;
  return shape.stacked ? Rect{inner.x, inner.y + moved, inner.w, inner.h - moved}
                       : Rect{inner.x + moved, inner.y, inner.w - moved, inner.h};
}

float level_height(Ui& ui, const Shape& shape, float width) {
  const float words_width = words_area({0, 0, width, 0}, shape).w;
  float words = 0;
  for (const auto& level : kLevels)
    words = std::max(words, ui.text_height(ui.tr(level.words), words_width, kStarWords));
  const float inner = shape.stacked ? shape.face + shape.padding + words : std::max(shape.face, words);
  return std::max(inner + 2 * shape.padding, ui.metrics().main_target());
}

void draw_sheet(Ui& ui, Rect box, const ui::Target& target) {
  const auto& theme = ui.theme();
  ui.brush().fill(box, target.pressed ? theme.sunken : theme.surface, ui.metrics().radius());
  ui.brush().border(box, theme.line, ui.metrics().stroke(), ui.metrics().radius());
}

bool draw_level(Ui& ui, Rect box, const Level& level, const Shape& shape) {
  const auto words = ui.tr(level.words);
  const Rect area = words_area(box, shape);
  const ui::TextBlock block(
      ui, words, area.w,
      {.step = kStarWords.step, .align = shape.stacked ? ui::Align::centre : ui::Align::left});
  const auto target = ui.target({.id = ui.id(level.id),
                                 .role = ui::Role::button,
                                 .label = words,
                                 .box = box,
                                 .clipped = !block.fits(area.w, area.h),
                                 .ink = ui.theme().ink,
                                 .ground = ui.theme().surface,
                                 .text_px = block.em()});
  draw_sheet(ui, box, target);
  const Rect inner = box.inset(shape.padding);
  draw_face(ui,
            shape.stacked ? Rect{inner.x, inner.y, inner.w, shape.face}
                          : Rect{inner.x, inner.y, shape.face, inner.h},
            level.stars);
  const float top = shape.stacked ? area.y : area.y + (area.h - block.height()) / 2;
  block.draw(ui, {area.x, top, area.w, block.height()}, ui.theme().ink);
  return target.activated;
}

void add_levels(ui::Flow& flow, Ui& ui, const Emit& emit, float free) {
  const float gap = ui.metrics().space(2);
  const bool stacked = ui::columns_for(flow.width(), ui.metrics().em(ui::TextStep::heading) * 6, gap, 5) == 5;
  const Shape shape = shape_of(ui, stacked);
  const std::size_t columns = stacked ? 5 : 1;
  const float width = stacked ? (flow.width() - 4 * gap) / 5 : flow.width();
  const float height = stretched(ui, free, kLevels.size() / columns, level_height(ui, shape, width),
                                 ui.metrics().space(stacked ? 30 : 17));
  flow.grid(kLevels.size(), columns, height, [&ui, &emit, shape](std::size_t i, Rect box) {
    if (draw_level(ui, box, kLevels.at(i), shape)) emit(visit::Rated{kLevels.at(i).stars});
  });
}

void add_skip(ui::Flow& flow, Ui& ui, const Emit& emit) {
  const auto words = ui.tr("跳过，不评");
  const float width = std::min(flow.width(), button_width(ui, {.id = "skip", .label = words}));
  flow.add(ui.metrics().main_target(), [&ui, &emit, width, words](Rect box) {
    if (button(ui, ui::centred(box, width, box.h), {.id = "skip", .label = words})) emit(visit::Continued{});
  });
}

}  // namespace

void draw_evaluation(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("再看回执")});
  ui::Flow flow(ui, "evaluation", content.w);
  add_centred(flow, ui.tr("这次办得顺不顺？"), ui::TextStep::title);
  if (!spare(ui)) {
    flow.text(ui.tr("点一下就可以。不管怎么评，都不影响您办的事。"),
              {.tone = ui::Tone::soft, .align = ui::Align::centre});
  }
  flow.space(4);
  const float skip = ui.metrics().main_target() + ui.metrics().space(6);
  add_levels(flow, ui, emit, content.h - flow.height() - skip);
  flow.space(4);
  add_skip(flow, ui, emit);
  show_centred(flow, content);
}

}  // namespace yimen::screens
