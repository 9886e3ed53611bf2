#include "hal/printer/folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "hal/printer/faults.h"

namespace yimen::hal {
namespace {

namespace fs = std::filesystem;

class FolderTest : public testing::Test {
 protected:
  FolderTest() : folder_(fs::path(testing::TempDir()) / ("pages-" + std::to_string(::getpid()))) {}
  ~FolderTest() override { fs::remove_all(folder_); }

  static std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
  }

  fs::path folder_;
  FolderDevice device_{folder_};
};

TEST_F(FolderTest, MakesItsFolderForTheOwnerOnly) {
  EXPECT_EQ(device_.probe(), Status::ok);
  EXPECT_EQ(fs::status(folder_).permissions(), fs::perms::owner_all);
}

TEST_F(FolderTest, WritesEachJobForTheOwnerOnly) {
  ASSERT_EQ(device_.probe(), Status::ok);
  ASSERT_TRUE(device_.print({1, "YM-261121-7K3Q-9F2X", {'P', 'D', 'F'}}));
  const auto file = folder_ / "YM-261121-7K3Q-9F2X.pdf";
  EXPECT_EQ(content(file), "PDF");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(FolderTest, OverwritesNothing) {
  ASSERT_EQ(device_.probe(), Status::ok);
  ASSERT_TRUE(device_.print({1, "page", {'1'}}));
  ASSERT_TRUE(device_.print({2, "page", {'2'}}));
  EXPECT_EQ(content(folder_ / "page.pdf"), "1");
  EXPECT_EQ(content(folder_ / "page-2.pdf"), "2");
}

TEST_F(FolderTest, NameDoesNotLeadOutOfTheFolder) {
  ASSERT_EQ(device_.probe(), Status::ok);
  ASSERT_TRUE(device_.print({1, "../../etc/x", {'1'}}));
  EXPECT_TRUE(fs::exists(folder_ / "______etc_x.pdf"));
}

TEST_F(FolderTest, SaysSoWhenItCannotWrite) {
  std::ofstream(folder_) << "a file where the folder should be";
  EXPECT_EQ(device_.probe(), Status::fault);
  const auto result = device_.print({1, "page", {'1'}});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().fault, &kPrinterFailed);
}

}  // namespace
}  // namespace yimen::hal
