#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/show.h"

namespace yimen::ui {
namespace {

constexpr std::size_t kQuietModules = 4;  // ISO/IEC 18004
constexpr Colour kPaper{255, 255, 255};
constexpr Colour kModule{0, 0, 0};

// Corner marks: what is held up goes between them.
void draw_corners(Ui& ui, Rect box) {
  const float arm = std::round(std::min(box.w, box.h) / 6);
  const float width = ui.metrics().ring() * 1.5F;
  const Rect in = box.inset(std::round(std::min(box.w, box.h) / 8));
  for (const float x : {in.left(), in.right() - arm}) {
    for (const float y : {in.top(), in.bottom() - width})
      ui.brush().fill({x, y, arm, width}, kPaper, width / 2);
  }
  for (const float x : {in.left(), in.right() - width}) {
    for (const float y : {in.top(), in.bottom() - arm})
      ui.brush().fill({x, y, width, arm}, kPaper, width / 2);
  }
}

// Where a face goes: upright, in the proportions of a head. The dark edge is seen before a bright wall.
void draw_oval(Ui& ui, Rect box) {
  constexpr float kHeadAspect = 0.76F;
  const float width = ui.metrics().ring() * 1.5F;
  const float high = box.h * 0.84F;
  const Rect head = centred(box, high * kHeadAspect, high);
  ui.brush().oval(head.inset(-width / 2), kModule, width * 2);
  ui.brush().oval(head, kPaper, width);
}

void draw_finder(Ui& ui, Rect box, Finder finder) {
  switch (finder) {
    case Finder::none: return;
    case Finder::corners: return draw_corners(ui, box);
    case Finder::oval: return draw_oval(ui, box);
  }
}

void record_image(Ui& ui, Rect box, std::string_view label) {
  ui.record({.role = Role::image, .label = std::string(label), .box = box});
}

}  // namespace

void code(Ui& ui, Rect box, const CodeMatrix& matrix, std::string_view label) {
  const auto modules = static_cast<float>(matrix.side + 2 * kQuietModules);
  const float side = std::min(box.w, box.h);
  const float module = std::max(1.0F, std::floor(side / modules));
  const Rect paper{std::round(box.centre().x - module * modules / 2),
                   std::round(box.centre().y - module * modules / 2), module * modules, module * modules};
  const KeepOrder readable(ui, paper);
  ui.brush().fill(paper, kPaper, ui.metrics().radius());
  for (std::size_t i = 0; i < matrix.dark.size(); ++i) {
    if (!matrix.dark[i]) continue;
    const auto column = static_cast<float>(i % matrix.side + kQuietModules);
    const std::size_t down = i / matrix.side;
    const auto row = static_cast<float>(down + kQuietModules);
    ui.brush().fill({paper.x + column * module, paper.y + row * module, module, module}, kModule);
  }
  record_image(ui, paper, label);
}

void preview(Ui& ui, Rect box, const Preview& spec) {
  const Theme& t = ui.theme();
  const float radius = ui.metrics().radius() * 2;
  const bool live = spec.picture != nullptr && !spec.picture->empty();
  if (live) {
    ui.brush().picture(box, *spec.picture, radius, spec.mirrored);
  } else {
    ui.brush().fill(box, t.ink_soft == kPaper ? t.sunken : t.ink_soft, radius);
    ui.brush().icon(box.centre(), icon_of("camera"), std::round(std::min(box.w, box.h) / 5), kPaper);
  }
  draw_finder(ui, box, spec.finder);
  ui.brush().border(box, t.line, ui.metrics().stroke(), radius);
  record_image(ui, box, spec.label);
}

}  // namespace yimen::ui
