#include "ui/kit/theme.h"

#include <cmath>

namespace yimen::ui {
namespace {

using draw::Colour;

constexpr Colour kWhite{255, 255, 255};
constexpr Colour kBlack{0, 0, 0};

constexpr Theme kLight{
    .ground = {246, 241, 230},
    .surface = {255, 253, 248},
    .sunken = {233, 226, 211},
    .ink = {27, 33, 30},
    .ink_soft = {52, 59, 54},
    .ink_off = {94, 94, 84},
    .line = {128, 120, 103},
    .line_soft = {222, 214, 198},
    .accent = {11, 68, 60},
    .accent_down = {5, 42, 37},
    .on_accent = kWhite,
    .accent_soft = {222, 235, 226},
    .attention = {166, 88, 0},
    .attention_soft = {253, 239, 210},
    .wrong = {174, 32, 26},
    .wrong_soft = {252, 231, 225},
    .good = {28, 110, 74},
    .good_soft = {222, 238, 224},
    .focus = {196, 92, 0},
    .scrim = {27, 33, 30, 150},
    .shadow = {74, 60, 30, 26},
};

constexpr Theme kHighContrast{
    .ground = kBlack,
    .surface = kBlack,
    .sunken = {40, 40, 40},
    .ink = kWhite,
    .ink_soft = kWhite,
    .ink_off = {190, 190, 190},
    .line = kWhite,
    .line_soft = {150, 150, 150},
    .accent = kWhite,
    .accent_down = {255, 236, 120},
    .on_accent = kBlack,
    .accent_soft = kBlack,
    .attention = {255, 214, 64},
    .attention_soft = kBlack,
    .wrong = {255, 138, 128},
    .wrong_soft = kBlack,
    .good = {128, 240, 170},
    .good_soft = kBlack,
    .focus = {255, 170, 0},
    .scrim = {0, 0, 0, 200},
    .shadow = {0, 0, 0, 0},
};

// Source: WCAG 2.2, relative luminance.
double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

}  // namespace

const Theme& theme_of(visit::Palette palette) {
  return palette == visit::Palette::contrast_dark ? kHighContrast : kLight;
}

double contrast(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace yimen::ui
