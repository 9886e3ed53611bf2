// Four pixels at a time, on processors with SSE2 (all 64-bit x86). Each function does as many as it can in
// fours and returns how many that were, elsewhere none; the caller does the rest. The formulas are those of
// blend.h.
// Threads: pure functions.
#pragma once

#include <cstring>

#include "ui/draw/blend.h"

#ifdef __SSE2__
#include <emmintrin.h>

namespace yimen::draw::fours {

inline __m128i load(const Pixel* from) {
  __m128i four;
  std::memcpy(&four, from, sizeof four);
  return four;
}

inline void store(Pixel* to, __m128i four) { std::memcpy(to, &four, sizeof four); }

inline __m128i each(Pixel value) { return _mm_set1_epi32(static_cast<int>(value)); }

// div255 on eight 16-bit values.
inline __m128i div255(__m128i value) {
  value = _mm_add_epi16(value, _mm_set1_epi16(128));
  return _mm_srli_epi16(_mm_add_epi16(value, _mm_srli_epi16(value, 8)), 8);
}

// Two pixels widened to 16 bits a channel: ink * alpha + under * (255 - alpha), over 255.
inline __m128i mix(__m128i under, __m128i ink, __m128i alpha) {
  const __m128i rest = _mm_sub_epi16(_mm_set1_epi16(255), alpha);
  return div255(_mm_add_epi16(_mm_mullo_epi16(ink, alpha), _mm_mullo_epi16(under, rest)));
}

// Four pixels; an alpha of 16 bits for each channel of the lower and of the upper two.
inline __m128i blend(__m128i under, __m128i ink, __m128i alpha_low, __m128i alpha_high) {
  const __m128i zero = _mm_setzero_si128();
  const __m128i low = mix(_mm_unpacklo_epi8(under, zero), _mm_unpacklo_epi8(ink, zero), alpha_low);
  const __m128i high = mix(_mm_unpackhi_epi8(under, zero), _mm_unpackhi_epi8(ink, zero), alpha_high);
  return _mm_or_si128(_mm_packus_epi16(low, high), each(0xFF000000U));
}

inline int fill(Pixel* to, int count, Ink ink) {
  const __m128i four = each(ink);
  int i = 0;
  for (; i + 4 <= count; i += 4) store(to + i, four);
  return i;
}

inline int blend_evenly(Pixel* to, int count, Ink ink) {
  const __m128i colour = each(ink);
  const __m128i alpha = _mm_set1_epi16(static_cast<short>(alpha_of(ink)));
  int i = 0;
  for (; i + 4 <= count; i += 4) store(to + i, blend(load(to + i), colour, alpha, alpha));
  return i;
}

// Most of a glyph's box is empty or full, and neighbours are alike: fours of either kind are quick.
inline int cover(Pixel* to, const std::uint8_t* coverage, int count, Ink ink) {
  const __m128i zero = _mm_setzero_si128();
  const __m128i colour = each(ink);
  const __m128i ink_alpha = _mm_set1_epi16(static_cast<short>(alpha_of(ink)));
  const bool opaque = alpha_of(ink) == kOpaque;
  int i = 0;
  for (; i + 4 <= count; i += 4) {
    std::uint32_t four;
    std::memcpy(&four, coverage + i, sizeof four);
    if (four == 0) continue;
    if (four == 0xFFFFFFFFU && opaque) {
      store(to + i, colour);
      continue;
    }
    const __m128i bytes = _mm_cvtsi32_si128(static_cast<int>(four));
    const __m128i twice = _mm_unpacklo_epi8(bytes, bytes);  // a a b b c c d d
    const __m128i wide = _mm_unpacklo_epi16(twice, twice);  // a a a a b b b b …
    const __m128i low = div255(_mm_mullo_epi16(_mm_unpacklo_epi8(wide, zero), ink_alpha));
    const __m128i high = div255(_mm_mullo_epi16(_mm_unpackhi_epi8(wide, zero), ink_alpha));
    store(to + i, blend(load(to + i), colour, low, high));
  }
  return i;
}

}  // namespace yimen::draw::fours

#else

namespace yimen::draw::fours {

inline int fill(Pixel*, int, Ink) { return 0; }
inline int blend_evenly(Pixel*, int, Ink) { return 0; }
inline int cover(Pixel*, const std::uint8_t*, int, Ink) { return 0; }

}  // namespace yimen::draw::fours

#endif
