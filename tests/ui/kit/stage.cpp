#include "tests/ui/kit/stage.h"

#include <gtest/gtest.h>

#include "ui/draw/png.h"

namespace yimen::ui {
namespace {

std::unique_ptr<draw::Fonts> fonts_of(draw::Context& context) {
  auto fonts = draw::Fonts::load(context);
  if (!fonts) throw std::runtime_error(fonts.error().detail);
  return std::move(*fonts);
}

}  // namespace

Panel panel_of(int width, int height) {
  const draw::Size size{width, height};
  const int longer = std::max(width, height);
  const double diagonal = longer == 1366 ? 15.6 : longer == 1280 ? 12.1 : 21.5;
  return {size, longer > 1000 ? pitch_of(diagonal, size) : 0.248};
}

Stage::Stage(Draw draw, Panel panel)
    : panel_(panel),
      fonts_(fonts_of(context_)),
      surface_(panel.size),
      painter_(context_),
      ui_(*fonts_),
      draw_(std::move(draw)) {
  if (draw_) frame();
}

void Stage::frame(std::vector<draw::InputEvent> input) {
  one_frame(input);
  while (ui_.wants_frame()) one_frame({});
}

void Stage::one_frame(std::span<const draw::InputEvent> input) {
  context_.make_current();
  constexpr float kFrame = 1.0F / 60;
  const auto draw = [&] {
    ui_.begin({.page = page_, .panel = panel_, .settings = settings, .now = now_, .input = input});
    draw_(ui_);
    ui_.end();
  };
  if (painting) {
    painter_.paint(surface_, kFrame, theme_of(settings.palette).ground, draw);
    return;
  }
  context_.begin_frame(panel_.size, kFrame);
  draw();
  context_.end_frame();
}

void Stage::tap(std::string_view label) {
  const Node* node = tree().find(label);
  ASSERT_NE(node, nullptr) << "no \"" << label << "\" on\n" << tree().to_text();
  ASSERT_TRUE(node->actionable()) << "\"" << label << "\" cannot be touched on\n" << tree().to_text();
  const Point at = node->box.centre();
  pass(milliseconds{700});
  frame({draw::PointerDown{at}, draw::PointerUp{at}});
}

void Stage::photograph(const std::filesystem::path& file) {
  const auto written = draw::write_png(surface_.canvas(), file);
  ASSERT_TRUE(written) << written.error().detail;
}

}  // namespace yimen::ui
