#include "ui/draw/spans.h"

#include <gtest/gtest.h>

#include <random>

namespace yimen::draw {
namespace {

// What blending means, in real numbers.
int exact(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
  return static_cast<int>(
      (static_cast<double>(over) * alpha + static_cast<double>(under) * (255 - alpha)) / 255 + 0.5);
}

TEST(Blend, IsTheExactMixtureRoundedForEveryAlpha) {
  for (std::uint32_t under = 0; under < 256; under += 3) {
    for (std::uint32_t alpha = 0; alpha < 256; ++alpha) {
      const Pixel pixel = blend(under | (under << 8U) | (under << 16U), 0x00F02010U, alpha);
      ASSERT_EQ(static_cast<int>(pixel & 0xFFU), exact(under, 0x10, alpha));
      ASSERT_EQ(static_cast<int>((pixel >> 8U) & 0xFFU), exact(under, 0x20, alpha));
      ASSERT_EQ(static_cast<int>((pixel >> 16U) & 0xFFU), exact(under, 0xF0, alpha));
      ASSERT_EQ(pixel >> 24U, 0xFFU);
    }
  }
}

class Spans : public testing::Test {
 protected:
  std::mt19937 random{7};
  Pixel pixel() { return 0xFF000000U | (random() & 0xFFFFFFU); }
  std::vector<Pixel> row(int length) {
    std::vector<Pixel> pixels(static_cast<std::size_t>(length));
    for (Pixel& p : pixels) p = pixel();
    return pixels;
  }
  // Mostly nothing or full, as in glyphs, with every other value between.
  std::uint8_t coverage() {
    const auto kind = random() % 3;
    return static_cast<std::uint8_t>(kind == 0 ? 0 : kind == 1 ? 255 : random() % 256);
  }
};

TEST_F(Spans, FillingAnyLengthGivesTheSameAsPixelByPixel) {
  for (int length = 0; length < 40; ++length) {
    for (const std::uint32_t alpha : {0U, 1U, 127U, 254U, 255U}) {
      const Ink ink = with_alpha(pixel(), alpha);
      std::vector<Pixel> pixels = row(length + 1);
      std::vector<Pixel> expected = pixels;
      for (int i = 0; i < length; ++i)
        expected[static_cast<std::size_t>(i)] = blend(expected[static_cast<std::size_t>(i)], ink, alpha);
      fill_span(pixels.data(), length, ink);
      ASSERT_EQ(pixels, expected) << length << " pixels, alpha " << alpha;
    }
  }
}

TEST_F(Spans, CoveringAnyLengthGivesTheSameAsPixelByPixel) {
  for (int length = 0; length < 200; ++length) {
    const Ink ink = with_alpha(pixel(), length % 2 == 0 ? 255 : random() % 256);
    std::vector<std::uint8_t> coverages(static_cast<std::size_t>(length) + 1);
    for (auto& c : coverages) c = coverage();
    std::vector<Pixel> pixels = row(length + 1);
    std::vector<Pixel> expected = pixels;
    for (int i = 0; i < length; ++i) {
      const auto at = static_cast<std::size_t>(i);
      expected[at] = blend(expected[at], ink, div255(coverages[at] * alpha_of(ink)));
    }
    cover_span(pixels.data(), coverages.data(), length, ink);
    ASSERT_EQ(pixels, expected) << length << " pixels";
  }
}

TEST(Tinted, WhiteChangesNothingAndBlackLeavesNothing) {
  EXPECT_EQ(tinted(0x80123456U, kWhite), 0x80123456U);
  EXPECT_EQ(tinted(kWhite, 0x80123456U), 0x80123456U);
  EXPECT_EQ(tinted(0xFF123456U, 0xFF000000U), 0xFF000000U);
}

}  // namespace
}  // namespace yimen::draw
