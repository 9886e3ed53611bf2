#include "tests/kiosk/writing/few_characters.h"

#include <algorithm>
#include <stdexcept>

#include "kiosk/writing/train/train.h"
#include "tests/support/temporary_folder.h"

namespace yimen::writing {

std::vector<DrawnCharacter> few_characters() {
  return {
      {U'一', {{{0, 50}, {100, 50}}}},
      {U'二', {{{15, 20}, {85, 20}}, {{0, 80}, {100, 80}}}},
      {U'三', {{{10, 10}, {90, 10}}, {{15, 50}, {85, 50}}, {{0, 90}, {100, 90}}}},
      {U'十', {{{0, 40}, {100, 40}}, {{50, 0}, {50, 100}}}},
      {U'土', {{{20, 40}, {80, 40}}, {{50, 0}, {50, 95}}, {{0, 95}, {100, 95}}}},
      {U'王', {{{10, 5}, {90, 5}}, {{15, 50}, {85, 50}}, {{50, 5}, {50, 95}}, {{0, 95}, {100, 95}}}},
      {U'口', {{{0, 0}, {0, 100}}, {{0, 0}, {100, 0}, {100, 100}}, {{0, 95}, {100, 95}}}},
      {U'日', {{{0, 0}, {0, 100}}, {{0, 0}, {60, 0}, {60, 100}}, {{0, 50}, {60, 50}}, {{0, 95}, {60, 95}}}},
      {U'人', {{{50, 0}, {45, 50}, {0, 100}}, {{48, 35}, {100, 100}}}},
      {U'大', {{{0, 35}, {100, 35}}, {{50, 0}, {45, 55}, {0, 100}}, {{50, 40}, {100, 100}}}},
      {U'木', {{{0, 30}, {100, 30}}, {{50, 0}, {50, 100}}, {{48, 32}, {0, 80}}, {{52, 32}, {100, 80}}}},
      {U'刀', {{{10, 10}, {90, 10}, {80, 95}, {60, 85}}, {{45, 10}, {35, 60}, {0, 100}}}}};
}

const PenDrawing& drawing_of(char32_t character) {
  static const auto all = few_characters();
  const auto at = std::ranges::find(all, character, &DrawnCharacter::character);
  if (at == all.end()) throw std::invalid_argument("not one of the few");
  return at->strokes;
}

const Recogniser& few_recogniser() {
  static const auto recogniser = [] {
    const testing_support::TemporaryFolder folder;
    const auto file = folder.path() / "model";
    constexpr int kHands = 60;
    if (!write_model(train(few_characters(), kHands).view(), Recipe{}, file))
      throw std::runtime_error("no model");
    return *Recogniser::load(file);  // stays mapped without its name
  }();
  return *recogniser;
}

}  // namespace yimen::writing
