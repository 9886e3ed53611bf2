#include "backend/keys.h"

#include <fstream>

#include "backend/faults.h"
#include "tests/backend/fixture.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;

class KeysTest : public testing::Test {
 protected:
  fs::perms permissions(const char* name) const { return fs::status(keys_folder_ / name).permissions(); }

  testing_support::TemporaryFolder folder_;
  const fs::path keys_folder_ = folder_.path() / "keys";
};

TEST_F(KeysTest, AreMadeOnceAndReadEverAfter) {
  const auto first = Keys::load_or_make(keys_folder_);
  ASSERT_TRUE(first);
  const std::string sealed = seal_to(first->public_key(), "申请");
  const auto second = Keys::load_or_make(keys_folder_);
  EXPECT_EQ(second->open(as_bytes(sealed)), "申请");
  EXPECT_EQ(second->key_id(), first->key_id());
}

TEST_F(KeysTest, SecretsAreForTheOwnerOnly) {
  ASSERT_TRUE(Keys::load_or_make(keys_folder_));
  EXPECT_EQ(permissions("seal.key"), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(permissions("staff-token"), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(keys_folder_).permissions(), fs::perms::owner_all);
}

TEST_F(KeysTest, ADamagedKeyIsNeverReplaced) {
  ASSERT_TRUE(Keys::load_or_make(keys_folder_));
  for (const char* content : {"", "xyz", "0123"}) {
    std::ofstream(keys_folder_ / "seal.key") << content;
    const auto keys = Keys::load_or_make(keys_folder_);
    ASSERT_FALSE(keys);
    EXPECT_EQ(keys.error().fault, &kBadKeys);
    EXPECT_EQ(testing_support::content_of(keys_folder_ / "seal.key"), content);
  }
}

TEST_F(KeysTest, AFolderThatCannotBeMadeIsAFault) {
  std::ofstream(folder_.path() / "file") << "x";
  EXPECT_EQ(Keys::load_or_make(folder_.path() / "file" / "keys").error().fault, &kCannotWriteFile);
}

}  // namespace
}  // namespace yimen::backend
