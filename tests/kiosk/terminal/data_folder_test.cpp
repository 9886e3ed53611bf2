#include "kiosk/terminal/data_folder.h"

#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

class DataFolderTest : public testing::Test {
 protected:
  void TearDown() override { fs::remove_all(folder_); }
  const fs::path folder_ = fs::path(testing::TempDir()) / ("folder." + std::to_string(::getpid()));
};

TEST_F(DataFolderTest, IsMadeForItsOwnerAlone) {
  const auto opened = DataFolder::open(folder_ / "deep" / "data");
  ASSERT_TRUE(opened);
  EXPECT_EQ(fs::status(folder_ / "deep" / "data").permissions(), fs::perms::owner_all);
}

TEST_F(DataFolderTest, BelongsToOneTerminalAtATime) {
  {
    const auto first = DataFolder::open(folder_);
    ASSERT_TRUE(first);
    const auto second = DataFolder::open(folder_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().fault, &kDataInUse);
  }
  EXPECT_TRUE(DataFolder::open(folder_));
}

TEST_F(DataFolderTest, CannotBeWhereAFileIs) {
  std::ofstream(folder_.string()) << "a file";
  const auto opened = DataFolder::open(folder_);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().fault, &kDataFolder);
}

}  // namespace
}  // namespace yimen::terminal
