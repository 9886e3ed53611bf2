#include "ui/draw/spans.h"

#include "ui/draw/fours.h"

namespace yimen::draw {

void fill_span(Pixel* to, int count, Ink ink) {
  const std::uint32_t alpha = alpha_of(ink);
  if (alpha == kOpaque) {
    for (int i = fours::fill(to, count, ink); i < count; ++i) to[i] = ink;
  } else {
    for (int i = fours::blend_evenly(to, count, ink); i < count; ++i) to[i] = blend(to[i], ink, alpha);
  }
}

void cover_span(Pixel* to, const std::uint8_t* coverage, int count, Ink ink) {
  for (int i = fours::cover(to, coverage, count, ink); i < count; ++i) {
    to[i] = blend(to[i], ink, div255(coverage[i] * alpha_of(ink)));
  }
}

void blend_span(Pixel* to, const Ink* inks, int count) {
  for (int i = 0; i < count; ++i) to[i] = blend(to[i], inks[i], alpha_of(inks[i]));
}

}  // namespace yimen::draw
