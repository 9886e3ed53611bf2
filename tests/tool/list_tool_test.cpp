// What yimen-tool writes is what the backend publishes and terminals read.
#include <gtest/gtest.h>

#include <fstream>

#include "backend/bundle/lists.h"
#include "kiosk/identity/revocations.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace yimen::tool {
namespace {

using testing_support::content_of;

class ListToolTest : public testing::Test {
 protected:
  int tool(std::vector<std::string> words) {
    words.insert(words.begin(), YIMEN_TOOL);
    return testing_support::run(words);
  }

  int add(const std::string& id, const std::string& until = "2026-11-30") {
    return tool({"notice", "add", "--list", notices_, "--id", id, "--from", "2026-11-22", "--until", until,
                 "--title", "停电", "--title-en", "Power cut", "--text", "明天停电。", "--text-en",
                 "No power tomorrow."});
  }

  int revoke(const std::string& index, const std::string& kid = "21fe31df",
             std::vector<std::string> more = {}) {
    std::vector<std::string> words{"revoke-code", "--list",         revocations_, "--kid",
                                   kid,           "--status-index", index};
    words.insert(words.end(), more.begin(), more.end());
    return tool(words);
  }

  bool is_revoked(std::int64_t index) {
    const Bytes kid{0x21, 0xfe, 0x31, 0xdf};
    return identity::Revocations::load(revocations_)->contains(kid, index);
  }

  testing_support::TemporaryFolder folder_;
  const std::string notices_ = folder_.path() / "notices.json";
  const std::string revocations_ = folder_.path() / "revocations.json";
};

TEST_F(ListToolTest, NoticesComeAndGo) {
  EXPECT_EQ(add("power"), 0);
  EXPECT_EQ(add("water"), 0);
  EXPECT_TRUE(backend::check_notices(content_of(notices_)));
  EXPECT_EQ(add("power"), 1) << "it is there";
  EXPECT_EQ(tool({"notice", "remove", "--list", notices_, "--id", "power"}), 0);
  EXPECT_EQ(tool({"notice", "remove", "--list", notices_, "--id", "power"}), 1);
  EXPECT_TRUE(backend::check_notices(content_of(notices_)));
  EXPECT_EQ(content_of(notices_).find(R"("power")"), std::string::npos);
  EXPECT_NE(content_of(notices_).find(R"("water")"), std::string::npos);
}

TEST_F(ListToolTest, WhatIsNoListStaysAsItIs) {
  std::ofstream(notices_) << "precious";
  EXPECT_EQ(add("power"), 1);
  EXPECT_EQ(content_of(notices_), "precious");
  EXPECT_EQ(add("power", "tomorrow"), 2);
}

TEST_F(ListToolTest, ACodeIsRevokedAndRestored) {
  EXPECT_EQ(revoke("7"), 0);
  EXPECT_EQ(revoke("4000"), 0);
  EXPECT_EQ(revoke("1", "00000000"), 0);
  EXPECT_TRUE(backend::check_revocations(content_of(revocations_)));
  EXPECT_TRUE(is_revoked(7));
  EXPECT_TRUE(is_revoked(4000));
  EXPECT_FALSE(is_revoked(6));
  EXPECT_FALSE(is_revoked(1));
  EXPECT_EQ(revoke("7", "21fe31df", {"--restore"}), 0);
  EXPECT_FALSE(is_revoked(7));
  EXPECT_TRUE(is_revoked(4000));
  for (const char* wrong : {"-1", "x", "8000000"}) EXPECT_EQ(revoke(wrong), 2) << wrong;
  EXPECT_EQ(revoke("1", "21FE"), 2);
}

}  // namespace
}  // namespace yimen::tool
