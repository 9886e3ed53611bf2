#include "tests/bench/people/eyes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/kit/edit.h"

namespace yimen::people {
namespace {

// A quick reader of print takes six characters a second; looking round once and moving the hand take about a
// second.
constexpr double kCharactersASecond = 6;
constexpr milliseconds kTouch{1000};
constexpr milliseconds kGlance{700};
constexpr milliseconds kAgain{120};  // a touch that comes twice
constexpr double kLowestMm = 380;
constexpr double kHighestMm = 1220;

milliseconds slowed(milliseconds time, double slowness) {
  return milliseconds(static_cast<std::int64_t>(static_cast<double>(time.count()) * slowness));
}

}  // namespace

Sight Eyes::perceive() {
  Sight sight = seen();
  if (!read(sight)) sight = seen();  // looked up, at the warning
  return sight;
}

Sight Eyes::seen() const {
  Sight sight;
  const auto* main = booth_.tree().main_action();
  float largest = 0;
  for (const auto& node : booth_.tree().nodes()) {
    if (node.covered) continue;
    sight.words.push_back(node.value.empty() ? node.label : node.label + ' ' + node.value);
    if (node.role == ui::Role::heading && node.part == ui::Part::content && node.text_px > largest) {
      largest = node.text_px;
      sight.title = node.label;
    }
    if (!node.is_target()) continue;
    sight.things.push_back({node.label, node.value, node.role, node.selected,
                            node.enabled && reaches(node.box.centre()),
                            main != nullptr && main->id == node.id, node.box});
  }
  return sight;
}

// What was read before is known again at a glance; whoever sees a part of the glass goes over all of a new
// page.
bool Eyes::read(const Sight& sight) {
  std::size_t fresh = 0;
  for (const auto& line : sight.words)
    if (known_.insert(line).second) fresh += ui::characters(line);
  const int looks = fresh == 0 ? 1 : glances();
  const milliseconds reading{
      static_cast<std::int64_t>(1000 * static_cast<double>(fresh) / kCharactersASecond)};
  return spend(slowed(reading + looks * kGlance, traits_.slowness));
}

// So many circles cover the glass, each overlapping its neighbours so that no word is torn.
int Eyes::glances() const {
  if (traits_.circle_mm <= 0) return 1;
  const auto panel = booth_.panel();
  const double square = traits_.circle_mm / std::numbers::sqrt2;
  const auto along = [&](int pixels) {
    return static_cast<int>(std::ceil(pixels * panel.mm_per_px / square));
  };
  return along(panel.size.w) * along(panel.size.h);
}

bool Eyes::reaches(draw::Point at) const {
  if (!traits_.seated) return true;
  const auto panel = booth_.panel();
  const double above = panel.bottom_mm + (panel.size.h - static_cast<double>(at.y)) * panel.mm_per_px;
  return above >= kLowestMm && above <= kHighestMm;
}

draw::Point Eyes::aimed(draw::Point at) {
  std::uniform_real_distribution<double> whole(0, 1);
  const double far = traits_.aim_error_mm * std::sqrt(whole(random_)) / booth_.panel().mm_per_px;
  const double angle = 2 * std::numbers::pi * whole(random_);
  return {at.x + static_cast<float>(far * std::cos(angle)), at.y + static_cast<float>(far * std::sin(angle))};
}

// What was touched is seen: it looks pressed while the finger is on it.
std::string Eyes::touch(draw::Point at) {
  ++effort_.steps;
  const auto* under = booth_.tree().at(at);
  const std::string name = under == nullptr ? std::string() : under->label;
  booth_.tap(at);
  return name;
}

std::string Eyes::use(const Thing& thing) {
  spend(slowed(kTouch, traits_.slowness));
  const auto at = aimed(thing.box.centre());
  const auto hit = touch(at);
  if (hit != thing.name) ++effort_.errors;
  std::uniform_real_distribution<double> whole(0, 1);
  if (whole(random_) >= traits_.twice) return hit;
  spend(kAgain);
  constexpr float kShake = 6;  // pixels: the second of a double tap lands beside the first
  const draw::Point beside{at.x + kShake, at.y - kShake};
  const auto* under = booth_.tree().at(beside);
  const bool same = under != nullptr && under->label == thing.name;
  touch(beside);
  if (!same) ++effort_.errors;
  return hit;
}

}  // namespace yimen::people
