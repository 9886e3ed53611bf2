// Every letter of the Uyghur and Tibetan catalogues has a glyph in the fonts that draw them.
#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/shaping/scripts.h"
#include "kiosk/shaping/shaper.h"
#include "tests/locales/po.h"

namespace yimen::locales {
namespace {

class Glyphs : public testing::TestWithParam<const char*> {};

TEST_P(Glyphs, AreThereForEveryLetter) {
  std::ifstream file(std::string(YIMEN_LOCALES) + "/" + GetParam() + "/yimen.po");
  const auto shaper = shaping::load_harfbuzz({});
  std::size_t shaped = 0;
  for (const auto& message : read_po(file))
    for (const auto& text : message.translations)
      for (const bool bold : {false, true})
        for (const auto& run : shaper->shape(text, bold)) {
          shaped += run.glyphs.size();
          EXPECT_FALSE(run.face == shaping::Face::plain && shaping::needs_shaping(run.text)) << run.text;
          for (const auto& glyph : run.glyphs) EXPECT_NE(glyph.id, 0U) << run.text << " in " << text;
        }
  EXPECT_GT(shaped, 1000U);
}

INSTANTIATE_TEST_SUITE_P(Shaped, Glyphs, testing::Values("ug", "bo"));

}  // namespace
}  // namespace yimen::locales
