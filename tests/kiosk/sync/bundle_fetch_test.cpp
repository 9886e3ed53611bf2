#include "kiosk/bundle/faults.h"
#include "kiosk/sync/faults.h"
#include "tests/kiosk/bundle/publisher.h"
#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

using bundle::Files;
using bundle::Publisher;

const Files kFirst{{"services/a.json", "first a"}, {"notices.json", "n"}};
const Files kSecond{{"services/a.json", "second a"}, {"notices.json", "n"}};

class BundleFetchTest : public SyncFixture {
 protected:
  BundleFetchTest() {
    config_.bundle_folder = folder_.path() / "bundle";
    config_.manifest_key = publisher_.key;
    config_.down_interval = std::chrono::minutes(15);
    transport_.answer = [this](const Message& message) { return answer(message); };
    begin_again();
  }

  void publish(int version, const Files& files, const Publisher& publisher) {
    answer_ = Publisher::answer(publisher.publish(version, files));
    for (const auto& [name, content] : files) files_[Publisher::sha(content)] = content;
  }
  void publish(int version, const Files& files) { publish(version, files, publisher_); }

  Exchange answer(const Message& message) {
    if (message.path == "/v1/bundle") return manifest(message);
    if (!message.path.starts_with("/v1/bundle/files/")) return SyncFixture::answer(message);
    const std::string sha = message.path.substr(17);
    fetched_.push_back(sha);
    if (!files_.contains(sha)) return Reply{404, "application/problem+json", "{}"};
    return Reply{200, "application/octet-stream", files_[sha]};
  }

  Exchange manifest(const Message& message) {
    ++asked_;
    const std::string etag = '"' + Publisher::sha(answer_).substr(0, 8) + '"';
    if (header(message, "If-None-Match") == etag) {
      ++unchanged_;
      return Reply{304, "", ""};
    }
    return Reply{
        .status = 200, .content_type = "application/json", .body = answer_, .headers = {{"etag", etag}}};
  }

  int version() const {
    const auto current = bundle::Installer(config_.bundle_folder).current();
    return current ? current->version : 0;
  }

  const Fault* refusal() const {
    const auto refused = events<BundleRefused>();
    return refused.empty() ? nullptr : refused.back().fault;
  }

  Publisher publisher_;
  std::string answer_;
  std::map<std::string, std::string> files_;
  std::vector<std::string> fetched_;
  int asked_ = 0;
  int unchanged_ = 0;
};

TEST_F(BundleFetchTest, ANewBundleIsInstalledAndTold) {
  publish(3, kFirst);
  run_for(seconds(1));
  const auto installed = events<BundleInstalled>();
  ASSERT_EQ(installed.size(), 1U);
  EXPECT_EQ(installed[0].version, 3);
  EXPECT_EQ(outbox::content_of(installed[0].folder / "services/a.json"), "first a");
  EXPECT_EQ(version(), 3);
}

TEST_F(BundleFetchTest, OnlyWhatIsNotThereIsFetched) {
  publish(3, kFirst);
  run_for(seconds(1));
  fetched_.clear();
  publish(4, kSecond);
  run_for(std::chrono::minutes(16));
  EXPECT_EQ(version(), 4);
  EXPECT_EQ(fetched_, std::vector{Publisher::sha("second a")});
}

TEST_F(BundleFetchTest, WhatHasNotChangedIsNotSentAgain) {
  publish(3, kFirst);
  run_for(std::chrono::hours(5));
  EXPECT_GE(asked_, 20);
  EXPECT_LE(asked_, 41);
  EXPECT_EQ(unchanged_, asked_ - 1);
  EXPECT_EQ(events<BundleInstalled>().size(), 1U);
}

TEST_F(BundleFetchTest, AfterANewStartItIsNotInstalledAgain) {
  publish(3, kFirst);
  run_for(seconds(1));
  begin_again();
  run_for(std::chrono::hours(1));
  EXPECT_EQ(events<BundleInstalled>().size(), 1U);
}

TEST_F(BundleFetchTest, BadBundlesAreRefusedByNameAndTheLastGoodOneStays) {
  publish(3, kFirst);
  run_for(seconds(1));
  const std::vector<std::pair<std::string, const Fault*>> bad{
      {Publisher::answer(Publisher(9).publish(4, kSecond)), &bundle::kUnknownKey},
      {Publisher::answer(publisher_.publish(2, kSecond)), &bundle::kRolledBack},
      {Publisher::answer(publisher_.publish(3, kSecond)), &bundle::kContradicts},
      {Publisher::answer(publisher_.publish(4, kSecond, clock_.wall() - seconds(1))), &bundle::kExpired},
      {Publisher::answer(publisher_.publish(4, {{"x.json", "nobody has this"}})), &bundle::kBadFile},
      {"no json", &bundle::kMalformed}};
  for (const auto& [offer, fault] : bad) {
    answer_ = offer;
    run_for(std::chrono::minutes(31));
    ASSERT_NE(refusal(), nullptr) << fault->code;
    EXPECT_STREQ(refusal()->code, fault->code);
    EXPECT_EQ(version(), 3);
  }
  EXPECT_EQ(events<BundleRefused>().size(), bad.size()) << "each told once";
  publish(4, kSecond);
  run_for(std::chrono::minutes(16));
  EXPECT_EQ(version(), 4);
}

TEST_F(BundleFetchTest, AFileWithOtherBytesIsRefused) {
  publish(3, kFirst);
  files_[Publisher::sha("first a")] = "forged!";
  run_for(std::chrono::minutes(1));
  EXPECT_EQ(refusal(), &bundle::kBadFile);
  EXPECT_EQ(version(), 0);
}

TEST_F(BundleFetchTest, ALineThatBreaksInBetweenIsNoFaultOfTheBundle) {
  publish(3, kFirst);
  int times = 0;
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path.starts_with("/v1/bundle/files/") && ++times <= 3)
      return tl::unexpected(Failure{{&kBroken, ""}, true});
    return answer(message);
  };
  run_for(std::chrono::minutes(2));
  EXPECT_EQ(version(), 3);
  EXPECT_EQ(refusal(), nullptr);
}

TEST_F(BundleFetchTest, KeysThatABundleSpeaksForSignTheNext) {
  const Publisher heir(7);
  publish(3, {{"keys/manifest.json", R"({"format":1,"keys":[{"public_key":")" + to_hex(heir.key) + "\"}]}"}});
  run_for(seconds(1));
  publish(4, kSecond, heir);
  run_for(std::chrono::minutes(16));
  EXPECT_EQ(version(), 4);
}

TEST_F(BundleFetchTest, UploadsGoFirst) {
  publish(3, kFirst);
  transport_.duration = [](const Message&) { return milliseconds(40); };
  for (int i = 0; i < 100; ++i) submit();
  std::size_t delivered = 0;
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path == "/v1/bundle") delivered = backend_.arrived.size();
    return answer(message);
  };
  run_for(seconds(10));
  EXPECT_EQ(version(), 3);
  EXPECT_GE(delivered, 60U);
}

}  // namespace
}  // namespace yimen::sync
