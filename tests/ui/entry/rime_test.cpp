// The real engine: skipped where librime or its data are not installed.
#include "ui/entry/rime_engine.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace yimen::entry {
namespace {

namespace fs = std::filesystem;
using testing::Contains;

class RimeTest : public testing::Test {
 protected:
  RimeTest() { engine = make_rime_engine({.data = YIMEN_PINYIN, .own = folder}); }
  void SetUp() override {
    if (!engine) GTEST_SKIP() << "librime1 is not installed, or scripts/pinyin misses what it compiles";
  }
  void key(std::string_view letters) {
    for (const char c : letters) engine->key(c);
  }
  fs::path folder = fs::path(testing::TempDir()) / ("yimen-rime-test-" + std::to_string(::getpid()));
  std::unique_ptr<TextEngine> engine;
};

TEST_F(RimeTest, WritesASentence) {
  key("woyaoshenqinggaolingjintie");
  EXPECT_EQ(engine->composing(), "wo yao shen qing gao ling jin tie");
  EXPECT_EQ(engine->choose(0), "我要申请高龄津贴");
  EXPECT_EQ(engine->composing(), "");
}

TEST_F(RimeTest, OffersSimplifiedCharacters) {
  key("men");
  EXPECT_THAT(engine->candidates(), Contains("门"));
}

TEST_F(RimeTest, ErasesLetterByLetter) {
  key("be");
  engine->erase();
  EXPECT_EQ(engine->composing(), "b");
}

TEST_F(RimeTest, ForgetsWhatWasBeingWritten) {
  key("zhang");
  engine->forget();
  EXPECT_EQ(engine->composing(), "");
  EXPECT_TRUE(engine->candidates().empty());
}

// An unusual word written again and again does not rise, and is in no file.
TEST_F(RimeTest, LearnsNothing) {
  const auto order = [&] {
    key("guilan");
    auto candidates = engine->candidates();
    engine->forget();
    return candidates;
  };
  const auto before = order();
  for (int i = 0; i < 3; ++i) {
    key("guilan");
    const auto last = engine->candidates().size() - 1;
    for (std::size_t at = last; !engine->composing().empty(); at = 0) engine->choose(at);
  }
  EXPECT_EQ(order(), before);
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    EXPECT_EQ(file.path().string().find("userdb"), std::string::npos) << file.path();
  }
}

TEST_F(RimeTest, ExpectsNamesWhereANameIsAsked) {
  key("wangguilan");
  EXPECT_NE(engine->candidates().front(), "王桂兰");
  engine->expect(Matter::name);
  key("wangguilan");
  EXPECT_EQ(engine->candidates().front(), "王桂兰");
}

TEST_F(RimeTest, KnowsTheServicesAndCommunitiesOfThisTerminal) {
  key("helishequ");
  EXPECT_EQ(engine->candidates().front(), "和里社区");
}

TEST_F(RimeTest, UnderstandsWhatSoundsAlikeToMany) {
  key("sequ");
  EXPECT_THAT(engine->candidates(), Contains("社区"));
}

TEST_F(RimeTest, LeavesNoFolderBehind) {
  engine.reset();
  EXPECT_FALSE(fs::exists(folder));
}

TEST(Rime, WithoutItsDataThereIsNoEngine) {
  EXPECT_EQ(make_rime_engine({.data = "/nowhere", .own = "/nowhere/own"}), nullptr);
}

}  // namespace
}  // namespace yimen::entry
