// Mixing colours, in whole numbers.
// Threads: pure functions.
#pragma once

#include <cstdint>

#include "ui/draw/canvas.h"

namespace yimen::draw {

using Ink = std::uint32_t;  // 0xAARRGGBB, alpha not multiplied in

constexpr std::uint32_t kOpaque = 255;
constexpr Ink kWhite = 0xFFFFFFFFU;
constexpr std::uint32_t alpha_of(Ink ink) { return ink >> 24U; }
constexpr Ink with_alpha(Ink ink, std::uint32_t alpha) { return (ink & 0xFFFFFFU) | (alpha << 24U); }

// value / 255, rounded to nearest, for value up to 255 * 255.
constexpr std::uint32_t div255(std::uint32_t value) {
  value += 128;
  return (value + (value >> 8U)) >> 8U;
}

// `ink`'s colour over `under`, covering alpha/255 of it. Red and blue are computed in one word.
constexpr Pixel blend(Pixel under, Ink ink, std::uint32_t alpha) {
  constexpr std::uint32_t kRedBlue = 0xFF00FFU;
  constexpr std::uint32_t kHalves = 0x800080U;
  const std::uint32_t rest = kOpaque - alpha;
  std::uint32_t red_blue = (ink & kRedBlue) * alpha + (under & kRedBlue) * rest + kHalves;
  red_blue = ((red_blue + ((red_blue >> 8U) & kRedBlue)) >> 8U) & kRedBlue;
  const std::uint32_t green = div255(((ink >> 8U) & 0xFFU) * alpha + ((under >> 8U) & 0xFFU) * rest);
  return 0xFF000000U | red_blue | (green << 8U);
}

// Channel by channel, as if light passed through both.
constexpr Ink tinted(Ink a, Ink b) {
  if (b == kWhite) return a;
  const auto channel = [&](std::uint32_t shift) {
    return div255(((a >> shift) & 0xFFU) * ((b >> shift) & 0xFFU)) << shift;
  };
  return channel(24) | channel(16) | channel(8) | channel(0);
}

}  // namespace yimen::draw
