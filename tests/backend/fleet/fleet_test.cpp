// Terminals hand in through nginx while one backend after the other is killed: what is acknowledged is there,
// once.
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <thread>

#include "backend/schema.h"
#include "kiosk/common/ids.h"
#include "kiosk/common/random.h"
#include "tests/backend/fleet/fleet.h"
#include "tests/backend/fleet/handed.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr int kTerminals = 4;

int kills() {
  const char* wanted = std::getenv("KILLS");
  return wanted != nullptr ? std::stoi(wanted) : 12;
}

std::string in_base64(const std::string& text) { return to_base64(as_bytes(text)); }

class FleetTest : public testing::Test {
 protected:
  void SetUp() override {
    if (const auto why = fleet_.missing(); !why.empty()) GTEST_SKIP() << why;
  }

  Handed make() { return request_with_file(random_, fleet_.sealing_key()); }

  // One round of what a terminal does about an attachment that is missing.
  static void upload(Client& client, const Handed& handed) {
    const std::map<std::string, std::string> tus{{"Tus-Resumable", "1.0.0"}};
    auto creation = tus;
    creation["Upload-Length"] = std::to_string(handed.file.size());
    creation["Upload-Metadata"] =
        "key " + in_base64(handed.key) + ",sha256 " + in_base64(hash_of(handed.file));
    const Reply place = client.send("POST", "/v1/attachments", creation);
    if (place.status != 201) return;
    auto at = static_cast<std::size_t>(std::stoll(place.headers.at("upload-offset")));
    while (at < handed.file.size()) {
      const std::string piece = handed.file.substr(at, 40'000);
      auto about = tus;
      about["Content-Type"] = "application/offset+octet-stream";
      about["Upload-Offset"] = std::to_string(at);
      about["Upload-Checksum"] = "sha256 " + to_base64(sha256(as_bytes(piece)));
      const Reply taken = client.send("PATCH", place.headers.at("location"), about, piece);
      if (taken.status != 204) return;
      at = static_cast<std::size_t>(std::stoll(taken.headers.at("upload-offset")));
    }
  }

  // Until it is acknowledged as complete; whether it ever was.
  bool deliver(Client& client, const Handed& handed) const {
    for (int tries = 0; tries < 200; ++tries) {
      const Reply reply = hand_in(client, handed, fleet_.sealing_key());
      if (reply.status == 201) return true;
      if (reply.status == 202) upload(client, handed);
      if (reply.status != 202) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
  }

  // Key and hash of the requests that staff see, as often as they see them.
  std::multimap<std::string, std::string> seen() const {
    Client client(fleet_.url(), fleet_.terminal());
    std::multimap<std::string, std::string> keys;
    std::string after = "0";
    while (!after.empty()) {
      const Reply reply = client.send("GET", "/v1/requests?limit=100&after=" + after,
                                      {{"Authorization", "Bearer " + fleet_.staff_token()}});
      EXPECT_EQ(reply.status, 200) << reply.body;
      const json page = json::parse(reply.body, nullptr, false);
      if (!page.is_object() || !page.contains("requests")) break;
      for (const auto& one : page.at("requests"))
        keys.emplace(one.at("key").get<std::string>(), one.at("sha256").get<std::string>());
      after = page.contains("next") ? page.at("next").dump() : "";
    }
    return keys;
  }

  Fleet fleet_;
  SystemRandom random_;
};

TEST_F(FleetTest, WhatIsAcknowledgedIsThereOnceWhoeverIsKilled) {
  std::atomic<bool> stop = false;
  std::mutex mutex;
  std::map<std::string, std::string> acknowledged;
  std::vector<std::thread> terminals;
  for (int i = 0; i < kTerminals; ++i)
    terminals.emplace_back([&] {
      Client client(fleet_.url(), fleet_.terminal());
      while (!stop) {
        const Handed handed = make();
        ASSERT_TRUE(deliver(client, handed));
        const std::lock_guard lock(mutex);
        acknowledged.emplace(handed.key, hash_of(handed.sealed));
      }
    });
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  bool all_run = true;
  for (int i = 0; i < kills() && all_run; ++i) {
    const std::size_t one = random() % Fleet::kBackends;
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 200));
    fleet_.kill(one);
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 100));
    all_run = fleet_.start(one);
  }
  EXPECT_TRUE(all_run);
  stop = true;
  for (auto& terminal : terminals) terminal.join();
  const auto keys = seen();
  EXPECT_EQ((std::map<std::string, std::string>(keys.begin(), keys.end())), acknowledged);
  EXPECT_EQ(keys.size(), acknowledged.size()) << "each once";
  EXPECT_GT(acknowledged.size(), 0U);
}

TEST_F(FleetTest, WithoutACertificateOneMayOnlyEnrolAndAskForHealth) {
  Client nobody(fleet_.url(), fleet_.nobody());
  EXPECT_EQ(nobody.send("GET", "/v1/health").status, 200);
  EXPECT_NE(nobody.send("POST", "/v1/enrolment").body.find("urn:yimen:problem"), std::string::npos);
  for (const char* path : {"/v1/key", "/v1/requests", "/v1/attachments/0", "/v1/bundle", "/v1/progress"}) {
    const Reply reply = nobody.send("GET", path);
    EXPECT_EQ(reply.status, 403) << path;
    EXPECT_EQ(json::parse(reply.body).at("type"), "urn:yimen:problem:not-terminal");
  }
  EXPECT_EQ(Client(fleet_.url(), fleet_.terminal()).send("GET", "/v1/key").status, 200);
}

TEST_F(FleetTest, NobodyCanClaimToBeAnotherTerminal) {
  Client terminal(fleet_.url(), fleet_.terminal());
  const Handed handed = make();
  EXPECT_EQ(hand_in(terminal, handed, fleet_.sealing_key()).status, 202);
  Client nobody(fleet_.url(), fleet_.nobody());
  EXPECT_EQ(nobody.send("GET", "/v1/key", {{"Yimen-Terminal", "terminal-1"}}).status, 403);
  ASSERT_EQ(terminal.send("POST", "/v1/requests", {{"Yimen-Terminal", "another"}}).status, 415);
  const SystemClock clock;
  const auto database = sql::Database::open(fleet_.database_url(), migrations(), clock);
  ASSERT_TRUE(database);
  const auto names = (*database)->look([](sql::Connection& connection) -> Result<std::string> {
    return connection.exec("SELECT terminal FROM submission")[0].text(0);
  });
  EXPECT_EQ(names, "terminal-1");
}

}  // namespace
}  // namespace yimen::backend
