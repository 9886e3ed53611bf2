#include "ui/draw/spans.h"

#include <algorithm>

namespace yimen::draw {

void fill_span(Pixel* to, int count, Ink ink) {
  const std::uint32_t alpha = alpha_of(ink);
  if (alpha == kOpaque) {
    std::fill_n(to, count, ink);
    return;
  }
  for (int i = 0; i < count; ++i) to[i] = blend(to[i], ink, alpha);
}

void cover_span(Pixel* to, const std::uint8_t* coverage, int count, Ink ink) {
  const std::uint32_t ink_alpha = alpha_of(ink);
  for (int i = 0; i < count; ++i) {
    if (coverage[i] == 0) continue;
    const std::uint32_t alpha = div255(coverage[i] * ink_alpha);
    to[i] = alpha == kOpaque ? ink : blend(to[i], ink, alpha);
  }
}

void blend_span(Pixel* to, const Ink* inks, int count) {
  for (int i = 0; i < count; ++i) to[i] = blend(to[i], inks[i], alpha_of(inks[i]));
}

}  // namespace yimen::draw
