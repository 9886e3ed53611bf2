#include "ui/bench/bench_window.h"

#include <utility>

#include "ui/bench/bench_view.h"
#include "ui/draw/window.h"

namespace yimen::bench {
namespace {

constexpr draw::Size kWindow{560, 800};
// A desk's screen, looked at from near: a pixel counts as more millimetres than on the terminal, so that all
// is smaller.
constexpr double kMillimetresAPixel = 0.36;
// A developer's hand does not tremble: every click counts.
constexpr ui::Tremor kSteady{milliseconds(0), milliseconds(0)};
constexpr float kFrame = 1.0F / 60;  // seconds; nothing here moves by itself

}  // namespace

Result<std::unique_ptr<BenchWindow>> BenchWindow::open(Bench& bench, const Clock& clock) {
  auto window = draw::Window::open({.title = "一门 设备台", .size = kWindow});
  if (!window) return fail(window);
  return open_on(std::move(*window), bench, clock);
}

Result<std::unique_ptr<BenchWindow>> BenchWindow::open_on(std::unique_ptr<draw::Surface> surface,
                                                          Bench& bench, const Clock& clock) {
  auto context = std::make_unique<draw::Context>();
  auto fonts = draw::Fonts::load(*context);
  if (!fonts) return fail(fonts);
  return std::unique_ptr<BenchWindow>(
      new BenchWindow(std::move(surface), bench, clock, std::move(context), std::move(*fonts)));
}

BenchWindow::BenchWindow(std::unique_ptr<draw::Surface> surface, Bench& bench, const Clock& clock,
                         std::unique_ptr<draw::Context> context, std::unique_ptr<draw::Fonts> fonts)
    : surface_(std::move(surface)),
      bench_(bench),
      clock_(clock),
      context_(std::move(context)),
      fonts_(std::move(fonts)),
      painter_(*context_),
      ui_(*fonts_, kSteady) {}

BenchWindow::~BenchWindow() = default;

// Drawn in every turn: what the simulators did meanwhile shows at once, and an idle loop has no turns.
bool BenchWindow::turn() {
  if (!surface_) return false;
  const bool touched = take_input();
  if (!surface_) return true;
  draw_frame();
  return touched || ui_.wants_frame();
}

bool BenchWindow::take_input() {
  bool any = false;
  for (auto event = surface_->next(milliseconds(0)); event; event = surface_->next(milliseconds(0))) {
    any = true;
    if (std::holds_alternative<draw::Quit>(*event)) {
      surface_.reset();
      return true;
    }
    if (std::holds_alternative<draw::Resized>(*event) || std::holds_alternative<draw::Exposed>(*event))
      painter_.invalidate();
    input_.push_back(std::move(*event));
  }
  return any;
}

void BenchWindow::draw_frame() {
  painter_.paint(*surface_, kFrame, ui::theme_of(visit::Palette::light).ground, [&] {
    const auto input = std::exchange(input_, {});
    ui_.begin({.page = "bench",
               .panel = {surface_->size(), kMillimetresAPixel},
               .settings = {.text_size = visit::TextSize::small},
               .now = clock_.now(),
               .input = input});
    draw(ui_, bench_);
    ui_.end();
  });
}

}  // namespace yimen::bench
