#include "ui/draw/shapes.h"

#include <algorithm>
#include <array>
#include <limits>

#include "ui/draw/damage.h"
#include "ui/draw/fixed.h"
#include "ui/draw/spans.h"
#include "ui/draw/sprites.h"

namespace yimen::draw {
namespace {

// Where a convex shape begins and ends on each row of an area.
class Outline {
 public:
  Outline(const Box& area, std::span<const Corner> corners) : top_(area.y0), height_(area.y1 - area.y0) {
    std::fill_n(left_.begin(), height_, area.x1);
    std::fill_n(right_.begin(), height_, area.x0);
    const Corner* from = &corners.back();
    for (const Corner& to : corners) {
      add_edge(*from, to);
      from = &to;
    }
  }

  // Calls draw(y, x0, x1) for each row that has pixels.
  template <class Draw>
  void each_row(const Box& area, Draw draw) const {
    for (int i = 0; i < height_; ++i) {
      const int x0 = std::max(left_[at(i)], area.x0);
      const int x1 = std::min(right_[at(i)], area.x1);
      if (x0 < x1) draw(top_ + i, x0, x1);
    }
  }

 private:
  static std::size_t at(int row) { return static_cast<std::size_t>(row); }

  // From the upper to the lower end, whatever the order, so that shapes on both sides agree where it is.
  void add_edge(const Corner& a, const Corner& b) {
    const Corner& upper = a.y <= b.y ? a : b;
    const Corner& lower = a.y <= b.y ? b : a;
    const int first = std::max(first_pixel(upper.y), top_);
    const int end = std::min(first_pixel(lower.y), top_ + height_);
    if (first >= end) return;
    constexpr int kFraction = 16;
    const std::int64_t slope = ((std::int64_t{lower.x} - upper.x) << kFraction) / (lower.y - upper.y);
    std::int64_t x = (std::int64_t{upper.x} << kFraction) + (centre(first) - upper.y) * slope;
    for (int y = first; y < end; ++y, x += slope * kSubpixels) {
      const int pixel = first_pixel(static_cast<int>(x >> kFraction));
      left_[at(y - top_)] = std::min(left_[at(y - top_)], pixel);
      right_[at(y - top_)] = std::max(right_[at(y - top_)], pixel);
    }
  }

  int top_;
  int height_;
  std::array<int, kTile> left_;
  std::array<int, kTile> right_;
};

// The part of an area as high as a triangle: most are much lower than a tile.
Box rows_of(std::span<const Corner> c, const Box& area) {
  const auto [top, bottom] = std::minmax({c[0].y, c[1].y, c[2].y});
  return {area.x0, std::max(area.y0, first_pixel(top)), area.x1, std::min(area.y1, first_pixel(bottom))};
}

// A value that changes evenly over a triangle, such as an alpha: given at the corners, asked for at the
// centre of a pixel. Values are whole; `Bits` of fraction are kept between.
template <int Bits>
class Plane {
 public:
  Plane(std::span<const Corner> c, std::int64_t at_a, std::int64_t at_b, std::int64_t at_c) {
    const std::int64_t x1 = c[1].x - c[0].x, y1 = c[1].y - c[0].y;
    const std::int64_t x2 = c[2].x - c[0].x, y2 = c[2].y - c[0].y;
    const std::int64_t area = x1 * y2 - x2 * y1;
    const std::int64_t by_x = slope((at_b - at_a) * y2 - (at_c - at_a) * y1, area);
    const std::int64_t by_y = slope((at_c - at_a) * x1 - (at_b - at_a) * x2, area);
    origin_ = (at_a << Bits) + kHalf + (centre(0) - c[0].x) * by_x + (centre(0) - c[0].y) * by_y;
    step_x_ = by_x * kSubpixels;
    step_y_ = by_y * kSubpixels;
  }

  std::int64_t raw(int x, int y) const { return origin_ + x * step_x_ + y * step_y_; }
  std::int64_t step_x() const { return step_x_; }
  static std::int64_t value(std::int64_t raw) { return raw >> Bits; }
  // As a channel of a colour.
  static std::uint32_t channel(std::int64_t raw) {
    return static_cast<std::uint32_t>(std::clamp(raw >> Bits, std::int64_t{0}, std::int64_t{kOpaque}));
  }

 private:
  static constexpr std::int64_t kHalf = std::int64_t{1} << (Bits - 1);
  // Of a sliver the slope may be anything; far beyond what any pixel shows it only must not overflow.
  static constexpr std::int64_t kSteepest = std::int64_t{1} << 34;
  static std::int64_t slope(std::int64_t rise, std::int64_t area) {
    return area == 0 ? 0 : std::clamp((rise << Bits) / area, -kSteepest, kSteepest);
  }

  std::int64_t origin_, step_x_, step_y_;
};

constexpr int kInkBits = 24;
constexpr int kTexelBits = 8;

Plane<kInkBits> channel_plane(std::span<const Corner> c, std::uint32_t shift) {
  const auto at = [&](std::size_t i) { return std::int64_t{(c[i].ink >> shift) & 0xFFU}; };
  return {c, at(0), at(1), at(2)};
}

// The soft edge of every shape: one colour, fading out.
void fade_triangle(Canvas& canvas, const Box& area, std::span<const Corner> corners) {
  const auto alpha = channel_plane(corners, 24);
  const Ink ink = corners[0].ink;
  Outline(area, corners).each_row(area, [&](int y, int x0, int x1) {
    Pixel* to = canvas.row(y);
    std::int64_t raw = alpha.raw(x0, y);
    for (int x = x0; x < x1; ++x, raw += alpha.step_x()) to[x] = blend(to[x], ink, alpha.channel(raw));
  });
}

void blend_inks(Canvas& canvas, const Box& area, std::span<const Corner> corners, const Texture* texture) {
  const auto a = channel_plane(corners, 24), r = channel_plane(corners, 16);
  const auto g = channel_plane(corners, 8), b = channel_plane(corners, 0);
  const Plane<kTexelBits> u(corners, corners[0].u, corners[1].u, corners[2].u);
  const Plane<kTexelBits> v(corners, corners[0].v, corners[1].v, corners[2].v);
  Outline(area, corners).each_row(area, [&](int y, int x0, int x1) {
    Pixel* to = canvas.row(y);
    for (int x = x0; x < x1; ++x) {
      Ink ink = (a.channel(a.raw(x, y)) << 24U) | (r.channel(r.raw(x, y)) << 16U) |
                (g.channel(g.raw(x, y)) << 8U) | b.channel(b.raw(x, y));
      if (texture != nullptr) ink = tinted(sample(*texture, u.value(u.raw(x, y)), v.value(v.raw(x, y))), ink);
      to[x] = blend(to[x], ink, alpha_of(ink));
    }
  });
}

void shade_triangle(Canvas& canvas, const Box& area, std::span<const Corner> c, const Texture* texture) {
  const std::uint32_t difference = (c[0].ink ^ c[1].ink) | (c[0].ink ^ c[2].ink);
  if (texture != nullptr || (difference & 0xFFFFFFU) != 0) {
    blend_inks(canvas, area, c, texture);
  } else if (difference != 0) {
    fade_triangle(canvas, area, c);
  } else {
    fill_polygon(canvas, area, c, c[0].ink);
  }
}

}  // namespace

void fill_box(Canvas& canvas, const Box& area, Ink ink) {
  for (int y = area.y0; y < area.y1; ++y) fill_span(canvas.row(y) + area.x0, area.x1 - area.x0, ink);
}

void fill_polygon(Canvas& canvas, const Box& area, std::span<const Corner> corners, Ink ink) {
  Outline(area, corners).each_row(area, [&](int y, int x0, int x1) {
    fill_span(canvas.row(y) + x0, x1 - x0, ink);
  });
}

void each_span(const Box& area, std::span<const Corner> corners,
               const std::function<void(int, int, int)>& draw) {
  Outline(area, corners).each_row(area, draw);
}

// It is convex: what its outermost rows cover, those between them cover too.
bool polygon_covers(const Box& area, std::span<const Corner> corners) {
  const auto covers_row = [&](int y) {
    const Box row{area.x0, y, area.x1, y + 1};
    bool whole = false;
    Outline(row, corners).each_row(row, [&](int, int x0, int x1) { whole = x0 == row.x0 && x1 == row.x1; });
    return whole;
  };
  return covers_row(area.y0) && covers_row(area.y1 - 1);
}

void shade_mesh(Canvas& canvas, const Box& area, std::span<const Corner> corners, const Texture* texture) {
  for (; corners.size() >= 3; corners = corners.subspan(3)) {
    const auto triangle = corners.first(3);
    const Box rows = rows_of(triangle, area);
    if (!rows.empty()) shade_triangle(canvas, rows, triangle, texture);
  }
}

}  // namespace yimen::draw
