// Files that are missing, cut short, changed or of another version are never used.
#include "kiosk/writing/table_file.h"

#include <gtest/gtest.h>

#include "kiosk/writing/faults.h"
#include "kiosk/writing/model_file.h"
#include "kiosk/writing/parts.h"
#include "kiosk/writing/recogniser.h"
#include "tests/support/temporary_folder.h"

namespace yimen::writing {
namespace {

class TableFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    TableWriter writer;
    writer.put(std::span<const std::uint32_t>(numbers_));
    ASSERT_TRUE(writer.write(file_, kKind, recipe_));
  }
  void rewrite(const std::string& content) const { std::ofstream(file_, std::ios::binary) << content; }
  const Fault* fault(const FileKind& kind) const {
    const auto opened = TableFile::open(file_, kind);
    return opened ? nullptr : opened.error().fault;
  }

  static constexpr FileKind kKind{"TEST", 3};
  const std::array<std::uint32_t, 4> numbers_{1, 2, 3, 0xFFFFFFFF};
  const Recipe recipe_{7};
  const testing_support::TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_.path() / "numbers";
};

TEST_F(TableFileTest, HoldsWhatWasWritten) {
  const auto opened = TableFile::open(file_, kKind);
  ASSERT_TRUE(opened);
  TableReader reader(opened->content());
  EXPECT_TRUE(std::ranges::equal(reader.take<std::uint32_t>(4), numbers_));
  EXPECT_TRUE(reader.finished());
  EXPECT_TRUE(reader.take<std::uint32_t>(1).empty());
  EXPECT_FALSE(reader.finished());
}

TEST_F(TableFileTest, IsMadeByOneRecipe) {
  EXPECT_TRUE(is_made_by(file_, kKind, recipe_));
  EXPECT_FALSE(is_made_by(file_, kKind, Recipe{8}));
  EXPECT_FALSE(is_made_by(file_, {"TEST", 4}, recipe_));
  EXPECT_FALSE(is_made_by(folder_.path() / "nothing", kKind, recipe_));
}

TEST_F(TableFileTest, AnotherKindOrVersionIsDamaged) {
  EXPECT_EQ(fault(kKind), nullptr);
  EXPECT_EQ(fault({"TEST", 2}), &kWritingDamaged);
  EXPECT_EQ(fault({"ELSE", 3}), &kWritingDamaged);
}

TEST_F(TableFileTest, EveryShorteningAndEveryChangedByteIsFound) {
  const auto whole = testing_support::content_of(file_);
  constexpr std::size_t kRecipeFrom = 8,
                        kRecipeTo = 40;  // it says where the file came from: not what is in it
  for (std::size_t i = 0; i < whole.size(); ++i) {
    rewrite(whole.substr(0, i));
    EXPECT_EQ(fault(kKind), i == 0 ? &kWritingMissing : &kWritingDamaged) << i;
    if (i >= kRecipeFrom && i < kRecipeTo) continue;
    auto changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    rewrite(changed);
    EXPECT_EQ(fault(kKind), &kWritingDamaged) << i;
  }
}

TEST_F(TableFileTest, WhoReadsItChecksItsTables) {
  for (const std::uint32_t count : {0u, 1u, 0xFFFFFFFFu}) {
    TableWriter writer;
    const std::array<std::uint32_t, 2> counts{count, count};
    writer.put(std::span<const std::uint32_t>(counts));
    ASSERT_TRUE(writer.write(file_, kModelKind, recipe_));
    const auto recogniser = Recogniser::load(file_);
    ASSERT_FALSE(recogniser);
    EXPECT_EQ(recogniser.error().fault, &kWritingDamaged);
  }
  EXPECT_EQ(Parts::load(file_).error().fault, &kWritingDamaged);
  EXPECT_EQ(Parts::load(folder_.path() / "nothing").error().fault, &kWritingMissing);
}

}  // namespace
}  // namespace yimen::writing
