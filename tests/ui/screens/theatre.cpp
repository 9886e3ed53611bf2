#include "tests/ui/screens/theatre.h"

#include <cmath>

#include "tests/ui/entry/fake_engine.h"
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

struct Oval {
  double x, y, rx, ry;
  std::array<std::uint8_t, 3> bgr;
  bool holds(int at_x, int at_y) const { return std::hypot((at_x - x) / rx, (at_y - y) / ry) < 1; }
};
// Shoulders, hair, face, eyes, mouth: somebody with grey hair, where a face is looked at.
constexpr std::array<Oval, 6> kPortrait{{{320, 520, 210, 190, {110, 90, 60}},
                                         {320, 220, 130, 165, {190, 190, 188}},
                                         {320, 245, 112, 145, {150, 180, 215}},
                                         {275, 225, 14, 8, {60, 60, 70}},
                                         {365, 225, 14, 8, {60, 60, 70}},
                                         {320, 325, 34, 7, {90, 90, 150}}}};

void paint_face(draw::Picture& picture) {
  constexpr int kWidth = 640;
  constexpr int kHeight = 480;
  std::vector<std::uint8_t> bytes;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      std::array<std::uint8_t, 3> bgr{150, 170, 175};
      for (const auto& oval : kPortrait)
        if (oval.holds(x, y)) bgr = oval.bgr;
      bytes.insert(bytes.end(), bgr.begin(), bgr.end());
    }
  }
  picture.resize({kWidth, kHeight});
  picture.set_bgr(bytes, std::size_t{kWidth} * 3);
}

}  // namespace

Theatre::Theatre(ui::Panel panel, const catalogue::Catalogue& catalogue)
    : catalogue_(catalogue), entries_(entry::fake_makers()), stage_({}, panel) {
  ui::translator().load(YIMEN_LOCALES);
  paint_camera(camera_);
  paint_face(mirror_);
  stage_.show([this](Ui& ui) { draw(ui); });
}

void Theatre::draw(Ui& ui) {
  const visit::World world{catalogue_, scene_.station, Instant{}, kNoon};
  const auto& seen = scene_.state.screen == visit::Screen::face ? mirror_ : camera_;
  screens::draw(ui, {scene_.state, world, entries_, scene_.camera ? &seen : nullptr},
                [this](visit::Event event) { events_.push_back(std::move(event)); });
}

void Theatre::play(const Scene& scene, const visit::Settings& settings) {
  scene_ = scene;
  scene_.state.settings = settings;
  scene_.state.settings.voice = settings.voice || scene.state.settings.voice;
  entries_.forget();
  stage_.ui().forget();
  frame();
  if (!scene.languages) return;
  stage_.ui().memory("settings.part") = 1;
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
