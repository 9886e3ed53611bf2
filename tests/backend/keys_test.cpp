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

TEST_F(KeysTest, ARotatedKeyIsNoticedAndAllOldOnesGoOnOpening) {
  const auto running = Keys::load_or_make(keys_folder_).value();
  const std::string to_first = seal_to(running.public_key(), "一");
  const auto added = Keys::rotate(keys_folder_, SystemClock().wall());
  ASSERT_TRUE(added);
  EXPECT_TRUE(running.knows(added->id)) << "without a restart";
  EXPECT_EQ(running.key_id(), added->id) << "the newest is the one in use";
  EXPECT_EQ(running.sealing_keys().size(), 2U);
  EXPECT_EQ(running.open(as_bytes(to_first)), "一");
  EXPECT_EQ(running.open(as_bytes(seal_to(added->public_key, "二"))), "二");
  const auto restarted = Keys::load_or_make(keys_folder_).value();
  EXPECT_EQ(restarted.key_id(), added->id);
  EXPECT_EQ(restarted.open(as_bytes(to_first)), "一");
  EXPECT_EQ(testing_support::content_of(keys_folder_ / "seal.pub"), added->public_key + "\n");
}

TEST_F(KeysTest, TwoRotationsInOneSecondAreOne) {
  ASSERT_TRUE(Keys::load_or_make(keys_folder_));
  const auto now = SystemClock().wall();
  ASSERT_TRUE(Keys::rotate(keys_folder_, now));
  EXPECT_EQ(Keys::rotate(keys_folder_, now).error().fault, &kBadKeys);
}

TEST_F(KeysTest, ADamagedFurtherKeyDoesNotStopWhatRunsButANewStart) {
  const auto running = Keys::load_or_make(keys_folder_).value();
  std::ofstream(keys_folder_ / "seal-20261122T013000Z.key") << "damaged";
  running.refresh();
  EXPECT_EQ(running.sealing_keys().size(), 1U);
  EXPECT_EQ(Keys::load_or_make(keys_folder_).error().fault, &kBadKeys);
}

TEST_F(KeysTest, OtherFilesAreNoKeys) {
  ASSERT_TRUE(Keys::load_or_make(keys_folder_));
  for (const char* name : {"seal-2026.key", "seal-20261122T013000Z.key.bak", "seal-.key", "notes.key"})
    std::ofstream(keys_folder_ / name) << "x";
  EXPECT_EQ(Keys::load_or_make(keys_folder_)->sealing_keys().size(), 1U);
}

TEST_F(KeysTest, TheManifestKeyIsKept) {
  const auto first = Keys::load_or_make(keys_folder_).value();
  EXPECT_EQ(permissions("manifest.key"), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(Keys::load_or_make(keys_folder_)->manifest_key().public_key, first.manifest_key().public_key);
  const Bytes key = from_hex(first.manifest_key().public_key).value();
  const Bytes signature = first.sign(as_bytes("清单"));
  const auto message = as_bytes("清单");
  EXPECT_EQ(crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()), 0);
}

TEST_F(KeysTest, AFolderThatCannotBeMadeIsAFault) {
  std::ofstream(folder_.path() / "file") << "x";
  EXPECT_EQ(Keys::load_or_make(folder_.path() / "file" / "keys").error().fault, &kCannotWriteFile);
}

}  // namespace
}  // namespace yimen::backend
