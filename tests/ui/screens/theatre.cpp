#include "tests/ui/screens/theatre.h"

#include "ui/kit/i18n.h"

namespace yimen::screens {
namespace {

// What the camera of the tests sees: a soft light, and a card held up in it.
void paint_camera(draw::Picture& picture) {
  constexpr int kWidth = 640;
  constexpr int kHeight = 480;
  constexpr std::size_t kBytes = 3;
  std::vector<std::uint8_t> bytes;
  bytes.reserve(std::size_t{kWidth} * kHeight * kBytes);
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const bool card = x > 210 && x < 430 && y > 130 && y < 350;
      const bool dark = card && (x / 20 + y / 20) % 2 == 0;
      const auto light = static_cast<std::uint8_t>(dark ? 40 : card ? 235 : 90 + y / 8);
      bytes.insert(bytes.end(), {static_cast<std::uint8_t>(light - 12), light, light});
    }
  }
  picture.resize({kWidth, kHeight});
  picture.set_bgr(bytes, std::size_t{kWidth} * kBytes);
}

}  // namespace

Theatre::Theatre(ui::Panel panel, const catalogue::Catalogue& catalogue)
    : catalogue_(catalogue), entries_({}), stage_({}, panel) {
  ui::translator().load(YIMEN_LOCALES);
  paint_camera(camera_);
  stage_.show([this](Ui& ui) { draw(ui); });
}

void Theatre::draw(Ui& ui) {
  const visit::World world{catalogue_, scene_.station, Instant{}, kNoon};
  screens::draw(ui, {scene_.state, world, entries_, scene_.camera ? &camera_ : nullptr},
                [this](visit::Event event) { events_.push_back(std::move(event)); });
}

void Theatre::play(const Scene& scene, const visit::Settings& settings) {
  scene_ = scene;
  scene_.state.settings = settings;
  entries_.forget();
  stage_.ui().forget();
  frame();
}

void Theatre::frame() {
  stage_.settings = scene_.state.settings;
  stage_.turn_to(page_name(scene_.state));
  stage_.frame();
  stage_.frame();
}

std::vector<visit::Event> Theatre::tap(std::string_view label) {
  events_.clear();
  stage_.tap(label);
  return take();
}

std::vector<visit::Event> Theatre::type(std::string text) {
  events_.clear();
  stage_.type(std::move(text));
  return take();
}

}  // namespace yimen::screens
