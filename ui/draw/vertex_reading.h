// What the renderer reads off the toolkit's vertices: their colours, texels and bounds. Only primitives.cpp
// uses it. Threads: pure functions.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "ui/draw/axis.h"
#include "ui/draw/primitives.h"

namespace yimen::draw {

inline Ink to_ink(ImU32 colour) {
  const auto channel = [colour](int shift) { return (colour >> static_cast<unsigned>(shift)) & 0xFFU; };
  return (channel(IM_COL32_A_SHIFT) << 24U) | (channel(IM_COL32_R_SHIFT) << 16U) |
         (channel(IM_COL32_G_SHIFT) << 8U) | channel(IM_COL32_B_SHIFT);
}

inline bool same(const ImVec2& a, const ImVec2& b) { return a.x == b.x && a.y == b.y; }

inline int to_texels(float part, int length) {
  return static_cast<int>(std::lround(static_cast<double>(part) * length * kTexel));
}

inline std::uint64_t packed(int high, int low) {
  return (std::uint64_t{static_cast<std::uint32_t>(high)} << 32U) | static_cast<std::uint32_t>(low);
}
inline std::uint64_t packed(const ImVec2& v) {
  return packed(std::bit_cast<int>(v.x), std::bit_cast<int>(v.y));
}

// Flat shapes take their tint from one texel, which is white.
inline Ink texel_at(const Texture& texture, const ImDrawVert& vertex) {
  const Size size = texture.size;
  const int x = std::clamp(static_cast<int>(vertex.uv.x * static_cast<float>(size.w)), 0, size.w - 1);
  const int y = std::clamp(static_cast<int>(vertex.uv.y * static_cast<float>(size.h)), 0, size.h - 1);
  return texture.texel(x, y);
}

inline Ink tinted_ink(const Texture& texture, const ImDrawVert& vertex) {
  return tinted(to_ink(vertex.col), texel_at(texture, vertex));
}

// All turns go the same way.
template <class Vertices>
bool is_convex(const Vertices& corners) {
  bool left = false;
  bool right = false;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const auto& a = *corners[i];
    const auto& b = *corners[(i + 1) % corners.size()];
    const auto& c = *corners[(i + 2) % corners.size()];
    const std::int64_t turn = std::int64_t{b.x - a.x} * (c.y - b.y) - std::int64_t{b.y - a.y} * (c.x - b.x);
    left |= turn < 0;
    right |= turn > 0;
  }
  return !(left && right);
}

// Whatever parts of the texture between two places were written in this frame.
inline bool is_fresh(const Texture& texture, const Axis& x, const Axis& y) {
  const auto [left, right] = std::minmax(x.texel_from, x.texel_to);
  const auto [top, bottom] = std::minmax(y.texel_from, y.texel_to);
  const Box source{left / kTexel, top / kTexel, right / kTexel + 1, bottom / kTexel + 1};
  return std::ranges::any_of(texture.changed, [&](const Box& box) { return !common(box, source).empty(); });
}

inline Stretch stretch_of(const Axis& x, const Axis& y) {
  return {x.texel_at_origin(), y.texel_at_origin(), x.step(), y.step()};
}

// The smallest box around points, in subpixels.
struct Bounds {
  int left, top, right, bottom;
  explicit Bounds(const auto& v) : left(v.x), top(v.y), right(v.x), bottom(v.y) {}
  void add(const auto& v) {
    left = std::min(left, v.x);
    right = std::max(right, v.x);
    top = std::min(top, v.y);
    bottom = std::max(bottom, v.y);
  }
  friend bool operator==(const Bounds&, const Bounds&) = default;
  bool small() const {
    constexpr int kSmall = 32 * kSubpixels;
    return right - left <= kSmall && bottom - top <= kSmall;
  }
  Box pixels() const {
    return {first_pixel(left), first_pixel(top), first_pixel(right), first_pixel(bottom)};
  }
};

}  // namespace yimen::draw
