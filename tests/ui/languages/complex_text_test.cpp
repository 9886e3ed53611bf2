// Uyghur and Tibetan on the screen, with the fonts of the terminal.
#include <gmock/gmock.h>

#include <fstream>

#include "tests/ui/kit/stage.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

constexpr const char* kName = "ئابدۇراخمان";
constexpr const char* kTibetan = "འགོ་འཛུགས་པར་བརྙན་ཡོལ་ལ་རེག་རོགས།";

// What is drawn within a box of the glass, for looking at.
class ComplexText : public testing::Test {
 protected:
  void show(std::string text, TextStyle style = {}, float width = 1000) {
    stage.show([=](Ui& ui) { height = ui.text({40, 400, width, 600}, text, style); });
    stage.frame();
  }
  bool ink_at(int x, int y) { return stage.pixel({static_cast<float>(x), static_cast<float>(y)}).g < 128; }
  // The columns that have ink, from the left.
  std::vector<int> inked_columns() {
    std::vector<int> columns;
    for (int x = 0; x < 1080; ++x)
      for (int y = 300; y < 900; ++y)
        if (ink_at(x, y)) {
          columns.push_back(x);
          break;
        }
    return columns;
  }
  std::pair<int, int> inked_rows() {
    int first = 0, last = 0;
    for (int y = 300; y < 1000; ++y)
      for (int x = 0; x < 1080; ++x)
        if (ink_at(x, y)) {
          if (first == 0) first = y;
          last = y;
          break;
        }
    return {first, last};
  }

  static inline float height = 0;
  Stage stage;
};

bool loaded(const char* library) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (line.find(library) != line.npos) return true;
  return false;
}

TEST_F(ComplexText, ChineseNeverOpensHarfBuzz) {
  if (loaded("yimen-shaping.so")) GTEST_SKIP() << "another test of this run has opened it";
  show("您好，请坐。English, 123");
  EXPECT_FALSE(loaded("yimen-shaping.so"));
  show(kName);
  EXPECT_TRUE(loaded("yimen-shaping.so"));
}

TEST_F(ComplexText, IsAsWideAsItIsMeasured) {
  for (const char* text : {kName, kTibetan, "ياخشىمۇسىز"}) {
    for (const TextStep step : {TextStep::note, TextStep::title}) {
      show(text, {.step = step});
      const float measured = stage.ui().text_width(text, {.step = step});
      const auto columns = inked_columns();
      ASSERT_FALSE(columns.empty()) << text;
      const float em = stage.metrics().em(step);
      EXPECT_NEAR(static_cast<float>(columns.back() + 1 - columns.front()), measured, em * 0.3F) << text;
      EXPECT_GE(static_cast<float>(columns.front()), 40 - em * 0.1F) << text;
    }
  }
}

// The letters of a word touch: no column between its ends is empty, at any size.
TEST_F(ComplexText, JoinedLettersMeet) {
  for (const TextStep step : {TextStep::note, TextStep::body, TextStep::title, TextStep::display}) {
    show("سىستىما", {.step = step});  // but for the last letter, which joins to none before it
    const auto columns = inked_columns();
    int gaps = 0;
    for (std::size_t i = 1; i < columns.size(); ++i) gaps += columns[i] != columns[i - 1] + 1 ? 1 : 0;
    EXPECT_EQ(gaps, 0) << static_cast<int>(step);
  }
}

TEST_F(ComplexText, ANameStandsInItsPlaceInAChineseSentence) {
  const std::string sentence = std::string("姓名：") + kName + "，您好";
  show(sentence, {.step = TextStep::title});
  const TextStyle style{.step = TextStep::title};
  const float whole = stage.ui().text_width(sentence, style);
  const float parts = stage.ui().text_width("姓名：", style) + stage.ui().text_width(kName, style) +
                      stage.ui().text_width("，您好", style);
  EXPECT_NEAR(whole, parts, 2);
  EXPECT_TRUE(stage.tree().shows(sentence));
}

TEST_F(ComplexText, TibetanBreaksAfterItsSyllables) {
  const std::string_view text = kTibetan;
  stage.show([&](Ui& ui) {
    const auto& lines = ui.layout().lay(text, draw::Weight::regular, 60, 400, Fill::even).lines;
    EXPECT_GT(lines.size(), 1U);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const auto line = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
      EXPECT_TRUE(line.ends_with("་") || line.ends_with("།")) << line;
      EXPECT_LE(lines[i].width, 400);
    }
  });
  stage.frame();
}

TEST_F(ComplexText, AStackIsNeverTorn) {
  const std::string_view stack = "བསྒྲུབསརྒྱུབསྒྲུབས";
  stage.show([&](Ui& ui) {
    for (const auto& line : ui.layout().lay(stack, draw::Weight::regular, 60, 70, Fill::full).lines) {
      const auto first = stack.substr(line.begin, 3);
      EXPECT_FALSE(first >= "ྐ" && first <= "ྼ") << line.begin;  // letters that stand under another
    }
  });
  stage.frame();
}

TEST_F(ComplexText, TibetanStaysWithinItsLine) {
  for (const TextStep step : {TextStep::body, TextStep::title}) {
    show("བསྒྲུབས་རྒྱུ་སྤྱི་ཚོགས", {.step = step});
    const auto [top, bottom] = inked_rows();
    EXPECT_GE(static_cast<float>(top), 400 - 1);
    EXPECT_LE(static_cast<float>(bottom), 400 + height + 1);
  }
}

TEST_F(ComplexText, IsForgottenWithTheVisit) {
  show(kName);
  stage.ui().forget();
  show("您好");
  EXPECT_FALSE(stage.tree().shows(kName));
}

}  // namespace
}  // namespace yimen::ui
