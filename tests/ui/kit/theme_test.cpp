#include "ui/kit/theme.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace yimen::ui {
namespace {

using draw::Colour;
using visit::Palette;

struct Pair {
  const char* name;
  Colour front, back;
};

// Every text token on every ground that widgets put it on.
std::vector<Pair> text_pairs(const Theme& t) {
  return {{"ink on ground", t.ink, t.ground},
          {"ink on surface", t.ink, t.surface},
          {"ink on sunken", t.ink, t.sunken},
          {"ink on accent_soft", t.ink, t.accent_soft},
          {"ink on attention_soft", t.ink, t.attention_soft},
          {"ink on wrong_soft", t.ink, t.wrong_soft},
          {"ink on good_soft", t.ink, t.good_soft},
          {"ink_soft on ground", t.ink_soft, t.ground},
          {"ink_soft on surface", t.ink_soft, t.surface},
          {"on_accent on accent", t.on_accent, t.accent}};
}

std::vector<Pair> mark_pairs(const Theme& t) {
  return {{"line on ground", t.line, t.ground},
          {"line on surface", t.line, t.surface},
          {"line on sunken", t.line, t.sunken},
          {"accent on ground", t.accent, t.ground},
          {"accent on surface", t.accent, t.surface},
          {"accent on accent_soft", t.accent, t.accent_soft},
          {"attention on its ground", t.attention, t.attention_soft},
          {"wrong on its ground", t.wrong, t.wrong_soft},
          {"wrong on surface", t.wrong, t.surface},
          {"good on its ground", t.good, t.good_soft},
          {"focus on ground", t.focus, t.ground},
          {"focus on surface", t.focus, t.surface},
          {"focus on sunken", t.focus, t.sunken}};
}

void expect_at_least(const std::vector<Pair>& pairs, double least) {
  for (const Pair& pair : pairs) EXPECT_GE(contrast(pair.front, pair.back), least) << pair.name;
}

TEST(Theme, ContrastIsThatOfWcag) {
  EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.001);
  EXPECT_NEAR(contrast({119, 119, 119}, {255, 255, 255}), 4.48, 0.01);
  EXPECT_NEAR(contrast({255, 255, 255}, {255, 255, 255}), 1, 0.001);
}

constexpr std::array kAll{Palette::light, Palette::calm, Palette::contrast_dark, Palette::contrast_light};
constexpr std::array kHigh{Palette::contrast_dark, Palette::contrast_light};

TEST(Theme, TextHasTenToOne) {
  for (const Palette palette : kAll) expect_at_least(text_pairs(theme_of(palette)), 10);
}

TEST(Theme, TextOfHighContrastHasTwentyToOne) {
  for (const Palette palette : kHigh) {
    const Theme& t = theme_of(palette);
    for (const Pair& pair : text_pairs(t)) {
      // Only what is held down for a moment lies on grey.
      const double least = pair.back == t.sunken ? 10 : 20;
      EXPECT_GE(contrast(pair.front, pair.back), least) << pair.name;
    }
  }
}

TEST(Theme, MarksAndBordersHaveThreeToOne) {
  for (const Palette palette : kAll) expect_at_least(mark_pairs(theme_of(palette)), 3);
}

TEST(Theme, WhatCannotBeUsedCanBeRead) {
  for (const Palette palette : kAll) {
    const Theme& t = theme_of(palette);
    expect_at_least({{"off on ground", t.ink_off, t.ground},
                     {"off on surface", t.ink_off, t.surface},
                     {"off on sunken", t.ink_off, t.sunken}},
                    4.5);
  }
}

TEST(Theme, PressedIsSeenAndStillRead) {
  for (const Palette palette : kAll) {
    const Theme& t = theme_of(palette);
    EXPECT_NE(t.accent, t.accent_down);
    EXPECT_GE(contrast(t.on_accent, t.accent_down), 10);
  }
}

TEST(Theme, CalmShinesHalfAsBrightAsLight) {
  const auto light = [](Palette palette) { return contrast(theme_of(palette).surface, {0, 0, 0}); };
  EXPECT_LT(light(Palette::calm), light(Palette::light) * 0.75);
  EXPECT_LT(light(Palette::calm), light(Palette::contrast_light) * 0.75);
}

}  // namespace
}  // namespace yimen::ui
