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
    .ink_soft = {44, 50, 46},
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

// Half the light of the other, and no white.
constexpr Theme kCalm{
    .ground = {190, 205, 187},
    .surface = {205, 218, 201},
    .sunken = {178, 194, 175},
    .ink = {6, 14, 10},
    .ink_soft = {12, 20, 15},
    .ink_off = {58, 68, 60},
    .line = {82, 98, 82},
    .line_soft = {164, 181, 161},
    .accent = {4, 42, 34},
    .accent_down = {0, 24, 18},
    .on_accent = {222, 233, 217},
    .accent_soft = {182, 205, 184},
    .attention = {112, 56, 0},
    .attention_soft = {216, 210, 172},
    .wrong = {132, 16, 12},
    .wrong_soft = {222, 202, 186},
    .good = {0, 72, 40},
    .good_soft = {180, 208, 178},
    .focus = {132, 52, 0},
    .scrim = {6, 14, 10, 150},
    .shadow = {30, 50, 30, 26},
};

constexpr Theme kContrastDark{
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

constexpr Theme kContrastLight{
    .ground = kWhite,
    .surface = kWhite,
    .sunken = {214, 214, 214},
    .ink = kBlack,
    .ink_soft = kBlack,
    .ink_off = {84, 84, 84},
    .line = kBlack,
    .line_soft = {120, 120, 120},
    .accent = kBlack,
    .accent_down = {56, 48, 0},
    .on_accent = kWhite,
    .accent_soft = kWhite,
    .attention = {140, 70, 0},
    .attention_soft = kWhite,
    .wrong = {176, 0, 0},
    .wrong_soft = kWhite,
    .good = {0, 100, 50},
    .good_soft = kWhite,
    .focus = {20, 110, 255},
    .scrim = {0, 0, 0, 190},
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
  switch (palette) {
    case visit::Palette::light: return kLight;
    case visit::Palette::calm: return kCalm;
    case visit::Palette::contrast_dark: return kContrastDark;
    case visit::Palette::contrast_light: return kContrastLight;
  }
  return kLight;
}

double contrast(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace yimen::ui
