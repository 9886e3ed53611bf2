// Keyboards on the glass, touched key by key, and the one on the table.
#include "ui/entry/entry.h"

#include <gtest/gtest.h>

#include "tests/ui/entry/fake_engine.h"
#include "tests/ui/kit/stage.h"

namespace yimen::entry {
namespace {

using draw::Key;

// A page with one keyboard; `text` is what its owner holds.
class EntryTest : public testing::Test {
 protected:
  void open(Keyboard keyboard, std::size_t most = 200) {
    stage.show([this, keyboard, most](ui::Ui& ui) {
      if (keyboard == Keyboard::date) date_boxes(ui, {20, 20, 800, date_boxes_height(ui, 800)}, text);
      const Entry entry{.keyboard = keyboard, .most = most};
      entries.edit(ui, {20, 600, 1000, entries.height(ui, entry, 1000)}, entry, text);
    });
    stage.frame();
  }
  void tap_all(std::initializer_list<const char*> labels) {
    for (const char* label : labels) stage.tap(label);
  }
  std::string shown(const char* label) { return stage.tree().find(label)->value; }

  ui::Stage stage;
  int engines = 0;
  Entries entries{[this]() -> std::unique_ptr<TextEngine> {
    ++engines;
    return std::make_unique<FakeEngine>();
  }};
  std::string text;
};

TEST_F(EntryTest, DigitsAreTypedErasedAndCleared) {
  open(Keyboard::digits);
  tap_all({"1", "3", "8", "删除"});
  EXPECT_EQ(text, "13");
  stage.tap("全清");
  EXPECT_EQ(text, "");
}

TEST_F(EntryTest, TheSameDigitTwiceCountsTwiceUnlessItIsATremor) {
  open(Keyboard::digits);
  const draw::Point at = stage.tree().find("0")->box.centre();
  const auto hit = [&](int pause) {
    stage.pass(milliseconds{pause});
    stage.frame({draw::PointerDown{at}, draw::PointerUp{at}});
  };
  hit(1000);
  hit(100);
  hit(300);
  EXPECT_EQ(text, "00");
}

TEST_F(EntryTest, AnIdNumberMayEndInX) {
  open(Keyboard::id_number);
  tap_all({"1", "X"});
  EXPECT_EQ(text, "1X");
}

TEST_F(EntryTest, MoneyHasAPoint) {
  open(Keyboard::money);
  tap_all({"1", ".", "5"});
  EXPECT_EQ(text, "1.5");
}

TEST_F(EntryTest, StopsAtTheLimit) {
  open(Keyboard::digits, 2);
  tap_all({"1", "2", "3"});
  EXPECT_EQ(text, "12");
}

TEST_F(EntryTest, TheKeyboardOnTheTableTypesToo) {
  open(Keyboard::digits);
  stage.type("138");
  stage.press(Key::erase);
  EXPECT_EQ(text, "13");
}

TEST_F(EntryTest, ADateGoesOnFromPartToPart) {
  open(Keyboard::date);
  tap_all({"1", "9", "4", "0", "5", "1"});
  EXPECT_EQ(text, "1940-05-01");
  EXPECT_EQ(shown("年"), "1940");
  EXPECT_EQ(shown("月"), "5");
}

TEST_F(EntryTest, APartOfADateIsTouchedAndTypedAnew) {
  text = "1940-05-01";
  open(Keyboard::date);
  stage.tap("月");
  EXPECT_TRUE(stage.tree().find("月")->selected);
  tap_all({"1", "2"});
  EXPECT_EQ(text, "1940-12-01");
  stage.type("3");
  EXPECT_EQ(text, "1940-12-13");
}

TEST_F(EntryTest, AWholeDateMayBeTypedOnTheTable) {
  open(Keyboard::date);
  stage.type("1940-05-01");
  EXPECT_EQ(text, "1940-05-01");
}

TEST_F(EntryTest, LettersAndTheWordsOfAddresses) {
  open(Keyboard::letters);
  tap_all({"大写", "B"});
  stage.tap("123");
  tap_all({"3", "号", "楼", "2", "单元", "5", "0", "1", "室"});
  EXPECT_EQ(text, "B3号楼2单元501室");
}

TEST_F(EntryTest, PinyinBecomesTheCharactersChosen) {
  open(Keyboard::chinese);
  tap_all({"w", "o"});
  EXPECT_EQ(entries.composing(), "wo");
  EXPECT_EQ(text, "");
  stage.tap("握");
  EXPECT_EQ(text, "握");
  EXPECT_EQ(entries.composing(), "");
}

TEST_F(EntryTest, SpaceTakesTheFirstAndPunctuationSettles) {
  open(Keyboard::chinese);
  tap_all({"w", "o", "空格", "b", "。"});
  EXPECT_EQ(text, "我北京。");
}

TEST_F(EntryTest, EraseTakesLettersBeforeCharacters) {
  text = "好";
  open(Keyboard::chinese);
  tap_all({"w", "删除"});
  EXPECT_EQ(text, "好");
  stage.tap("删除");
  EXPECT_EQ(text, "");
}

TEST_F(EntryTest, MoreCandidatesAreAPageAway) {
  open(Keyboard::chinese);
  stage.tap("b");
  EXPECT_EQ(stage.tree().find("惫"), nullptr);
  for (int i = 0; i < 3 && stage.tree().find("惫") == nullptr; ++i) stage.tap("后面的字");
  stage.tap("惫");
  EXPECT_EQ(text, "惫");
}

TEST_F(EntryTest, ChangingToEnglishSettlesThePhrase) {
  open(Keyboard::chinese);
  tap_all({"w", "o", "英文", "o", "k"});
  EXPECT_EQ(text, "我ok");
}

TEST_F(EntryTest, LettersTypedOnTheTableWritePinyinAndTextStaysText) {
  open(Keyboard::chinese);
  stage.type("w");
  stage.type("o");
  stage.type(" ");
  stage.type("王桂兰");
  EXPECT_EQ(text, "我王桂兰");
}

TEST_F(EntryTest, TheEngineIsMadeAtItsFirstUseAndOnce) {
  open(Keyboard::digits);
  EXPECT_EQ(engines, 0);
  open(Keyboard::chinese);
  open(Keyboard::chinese);
  EXPECT_EQ(engines, 1);
}

TEST_F(EntryTest, ForgetDropsWhatIsBeingWritten) {
  open(Keyboard::chinese);
  tap_all({"w", "o"});
  entries.forget();
  EXPECT_EQ(entries.composing(), "");
  stage.frame();
  EXPECT_EQ(stage.tree().find("我"), nullptr);
}

TEST(Entries, WithoutAnEngineLettersAreTyped) {
  Entries entries(nullptr);
  std::string text;
  ui::Stage stage([&](ui::Ui& ui) {
    entries.edit(ui, {20, 600, 1000, 600}, {.keyboard = Keyboard::chinese}, text);
  });
  stage.tap("a");
  EXPECT_EQ(text, "a");
  EXPECT_EQ(stage.tree().find("拼音"), nullptr);
}

}  // namespace
}  // namespace yimen::entry
