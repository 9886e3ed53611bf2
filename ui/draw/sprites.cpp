#include "ui/draw/sprites.h"

#include <algorithm>
#include <array>
#include <span>

#include "ui/draw/spans.h"

namespace yimen::draw {
namespace {

constexpr int kPiece = 256;  // pixels computed before they are put down

// Between a and b: `part` 256ths of the way. All four channels, two in a word.
Ink between(Ink a, Ink b, std::uint32_t part) {
  constexpr std::uint32_t kEven = 0xFF00FFU;
  constexpr std::uint32_t kHalves = 0x800080U;
  const std::uint32_t rest = 256 - part;
  const std::uint32_t even = (((a & kEven) * rest + (b & kEven) * part + kHalves) >> 8U) & kEven;
  const std::uint32_t odd =
      (((a >> 8U) & kEven) * rest + ((b >> 8U) & kEven) * part + kHalves) & (kEven << 8U);
  return even | odd;
}

// The two texels on either side of a place on one axis, and how near the second is.
struct Pair {
  int first, second;
  std::uint32_t part;

  Pair(std::int64_t place, int length) {
    constexpr std::int64_t kHalf = 32768;  // a texel's place is its centre
    const std::int64_t last = (std::int64_t{length} - 1) << 16;
    const std::int64_t within = std::clamp(place - kHalf, std::int64_t{0}, last);
    first = static_cast<int>(within >> 16);
    second = std::min(first + 1, length - 1);
    part = static_cast<std::uint32_t>(within >> 8) & 0xFFU;
  }
};

Ink ink_of(Pixel pixel) { return pixel; }
Ink ink_of(std::uint8_t alpha) { return with_alpha(kWhite, alpha); }

// Between four texels: two of an upper row and two of a lower one.
template <class Texel>
Ink mixed_texel(const Texel* upper, const Texel* lower, const Pair& x, std::uint32_t down) {
  return between(between(ink_of(upper[x.first]), ink_of(upper[x.second]), x.part),
                 between(ink_of(lower[x.first]), ink_of(lower[x.second]), x.part), down);
}

template <class Texel>
const Texel* row_of(const Texel* texels, int width, int y) {
  return texels + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
}

// The inks of one row of pixels, which begins at `u` on its texture.
template <class Texel>
void mix_row(const Texel* texels, Size size, const Pair& y, std::int64_t u, std::int64_t step,
             std::span<Ink> inks) {
  const Texel* upper = row_of(texels, size.w, y.first);
  const Texel* lower = row_of(texels, size.w, y.second);
  for (Ink& ink : inks) {
    ink = mixed_texel(upper, lower, {u, size.w}, y.part);
    u += step;
  }
}

void mix_row(const Texture& texture, const Pair& y, std::int64_t u, std::int64_t step, std::span<Ink> inks) {
  if (texture.pixels != nullptr) {
    mix_row(texture.pixels, texture.size, y, u, step, inks);
  } else {
    mix_row(texture.alphas, texture.size, y, u, step, inks);
  }
}

}  // namespace

Ink sample(const Texture& texture, std::int64_t u, std::int64_t v) {
  Ink ink = 0;
  mix_row(texture, {v, texture.size.h}, u, 0, {&ink, 1});
  return ink;
}

// The toolkit asks only for texels its texture has, but a handle may be stale: nothing is read beyond the
// edge.
void copy_texels(Canvas& canvas, const Box& area, const Primitive& sprite) {
  const Texture& texture = *sprite.texture;
  const int u = sprite.u;
  const int v = sprite.v;
  const Box box = common(area, {-u, -v, texture.size.w - u, texture.size.h - v});
  const int width = box.x1 - box.x0;
  for (int y = box.y0; y < box.y1 && width > 0; ++y) {
    const std::size_t from = static_cast<std::size_t>(y + v) * static_cast<std::size_t>(texture.size.w) +
                             static_cast<std::size_t>(box.x0 + u);
    Pixel* to = canvas.row(y) + box.x0;
    if (texture.alphas != nullptr) {
      cover_span(to, texture.alphas + from, width, sprite.ink);
    } else if (sprite.ink == kWhite) {
      std::copy_n(texture.pixels + from, width, to);
    } else {
      for (int x = 0; x < width; ++x) {
        const Ink ink = tinted(texture.pixels[from + static_cast<std::size_t>(x)], sprite.ink);
        to[x] = blend(to[x], ink, alpha_of(ink));
      }
    }
  }
}

void stretch_texels(Canvas& canvas, const Box& area, const Primitive& sprite, const Stretch& stretch) {
  const Texture& texture = *sprite.texture;
  const bool as_is = texture.pixels != nullptr && sprite.ink == kWhite;  // pictures are opaque
  std::array<Ink, kPiece> piece;
  for (int y = area.y0; y < area.y1; ++y) {
    const Pair row(stretch.v + y * stretch.step_v, texture.size.h);
    for (int left = area.x0; left < area.x1; left += kPiece) {
      const int count = std::min(kPiece, area.x1 - left);
      const auto inks = std::span(piece).first(static_cast<std::size_t>(count));
      mix_row(texture, row, stretch.u + left * stretch.step_u, stretch.step_u, inks);
      Pixel* to = canvas.row(y) + left;
      if (as_is) {
        std::copy(inks.begin(), inks.end(), to);
        continue;
      }
      for (Ink& ink : inks) ink = tinted(ink, sprite.ink);
      blend_span(to, inks.data(), count);
    }
  }
}

}  // namespace yimen::draw
