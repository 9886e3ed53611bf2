// Random bad weather between the real sync and the real backend, and the model of what must come of it:
// whatever was confirmed is at the backend exactly once, byte for byte, with all its parts, and both sides
// agree.
#include <SQLiteCpp/SQLiteCpp.h>

#include <iostream>
#include <random>

#include "kiosk/sync/sync.h"
#include "tests/faults/network/proxy.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/support/backend_program.h"

namespace yimen::sync {
namespace {

using testing_support::BackendProgram;
using testing_support::eventually;
using testing_support::Fate;
using testing_support::Proxy;

constexpr int kSubmissionsInARound = 60;

bool is_long() { return std::getenv("YIMEN_LONG") != nullptr; }

// What the network does at the moment: everything passes, anything may happen, or always the same.
class Weather {
 public:
  explicit Weather(unsigned seed) : random_(seed) {}

  Fate next() {
    const int kind = kind_;
    if (kind == kCalm) return Fate::passed;
    if (kind != kStorm) return static_cast<Fate>(kind);
    return random_() % 10 < 4 ? Fate::passed : static_cast<Fate>(random_() % testing_support::kFates);
  }
  void be_calm() { kind_ = kCalm; }
  void storm() { kind_ = kStorm; }
  void be_always(unsigned fate) { kind_ = static_cast<int>(fate); }

 private:
  static constexpr int kCalm = -1;
  static constexpr int kStorm = -2;
  std::atomic<int> kind_ = kStorm;
  std::mt19937 random_;
};

class StormTest : public outbox::OutboxFixture {
 protected:
  void SetUp() override {
    auto sealer = outbox::Sealer::from_key_file(backend_.seal_key());
    ASSERT_TRUE(sealer);
    sealer_ = *sealer;
    auto real = options();
    real.clock = &system_clock_;
    real.random = &system_random_;
    outbox_ = std::move(*outbox::Outbox::open(real));
  }

  Config config(const Proxy& proxy) const {
    Config config;
    config.url = proxy.url();
    config.timeout = milliseconds(2000);
    config.first_pause = milliseconds(2);
    config.longest_pause = milliseconds(20);
    config.in_flight = 8;
    config.progress_interval = milliseconds(100);
    return config;
  }

  void submit(std::mt19937& random) {
    outbox::Submission submission{.service_id = "old-age-allowance",
                                  .body = R"({"answers":{"n":)" + std::to_string(++submitted_) + "}}"};
    if (random() % 8 == 0) submission.attachments.push_back(scan(1 + random() % 300'000));
    if (random() % 16 == 0) submission.attachments.push_back(scan(1 + random() % 1000));
    ASSERT_TRUE(outbox_->submit(submission));
  }

  outbox::Attachment scan(std::size_t size) {
    Bytes bytes(size);
    system_random_.fill(bytes);
    return {"scan-" + std::to_string(++scans_), "image/jpeg", bytes};
  }

  void one_round(unsigned seed) {
    std::mt19937 random(seed);
    Weather weather(seed + 1);
    Proxy proxy(backend_.port(), [&] { return weather.next(); });
    Sync sync(config(proxy), std::move(*outbox_->connect()), system_clock_, system_random_,
              [](const Event&) {});
    ASSERT_TRUE(sync.start());
    for (int i = 0; i < kSubmissionsInARound; ++i) {
      submit(random);
      sync.wake();
      if (i % 10 == 5) change(weather, random);
      if (i == kSubmissionsInARound / 2 && random() % 2 == 0) {
        backend_.kill_now();
        backend_.start();
      }
      std::this_thread::sleep_for(milliseconds(random() % 12));
    }
    weather.be_calm();
    EXPECT_TRUE(eventually([&] { return outbox_->counts()->queued == 0; })) << "not all were delivered";
    EXPECT_TRUE(eventually([&] { return without_news() == 0; })) << "not all news came back";
    EXPECT_GT(proxy.exchanges(), kSubmissionsInARound);
  }

  static void change(Weather& weather, std::mt19937& random) {
    if (random() % 2 == 0) return weather.storm();
    weather.be_always(random() % testing_support::kFates);
  }

  std::int64_t number(const std::string& sql) const {
    SQLite::Database database(backend_.data() / "backend.db", SQLite::OPEN_READONLY);
    database.exec("ATTACH '" + (folder_.path() / "outbox.db").string() + "' AS kiosk");
    return database.execAndGet(sql).getInt64();
  }

  std::int64_t without_news() const {
    return number(
        "SELECT count(*) FROM kiosk.submission WHERE seq NOT IN (SELECT submission FROM kiosk.progress)");
  }

  // Both databases side by side.
  void expect_agreement() const {
    EXPECT_EQ(number("SELECT count(*) FROM kiosk.submission WHERE state = 'delivered'"), submitted_);
    EXPECT_EQ(number("SELECT count(*) FROM main.submission"), submitted_) << "each once, and nothing else";
    EXPECT_EQ(number("SELECT count(DISTINCT receipt) FROM main.submission"), submitted_);
    EXPECT_EQ(
        number("SELECT count(*) FROM kiosk.submission k JOIN kiosk.body b ON b.submission = k.seq"
               " JOIN main.submission m ON m.key = k.id AND m.receipt = k.receipt AND m.sealed = b.sealed"),
        submitted_)
        << "byte for byte";
    EXPECT_EQ(number("SELECT count(*) FROM kiosk.attachment"), scans_);
    EXPECT_EQ(scans_arrived(), scans_);
    EXPECT_FALSE(outbox_->verify_audit()->broken_at);
  }

  std::int64_t scans_arrived() const {
    SQLite::Database database(backend_.data() / "backend.db", SQLite::OPEN_READONLY);
    database.exec("ATTACH '" + (folder_.path() / "outbox.db").string() + "' AS kiosk");
    SQLite::Statement scans(database,
                            "SELECT a.sealed, p.id FROM kiosk.attachment a"
                            " JOIN kiosk.submission k ON k.seq = a.submission"
                            " JOIN main.part p ON p.key = k.id AND p.sha256 = a.sha256 AND p.finished <> 0");
    std::int64_t arrived = 0;
    while (scans.executeStep()) {
      SQLite::Statement chunks(database, "SELECT bytes FROM main.chunk WHERE part = ? ORDER BY start");
      chunks.bind(1, scans.getColumn(1).getString());
      std::string bytes;
      while (chunks.executeStep()) bytes += chunks.getColumn(0).getString();
      arrived += bytes == scans.getColumn(0).getString() ? 1 : 0;
    }
    return arrived;
  }

  SystemClock system_clock_;
  SystemRandom system_random_;
  BackendProgram backend_;
  std::unique_ptr<outbox::Outbox> outbox_;
  int submitted_ = 0;
  std::int64_t scans_ = 0;
};

TEST_F(StormTest, WhateverWasConfirmedArrivesOnce) {
  const char* given = std::getenv("YIMEN_SEED");
  const unsigned first = given != nullptr ? static_cast<unsigned>(std::stoul(given)) : std::random_device{}();
  const unsigned rounds = is_long() ? 20 : 3;
  for (unsigned seed = first; seed != first + rounds; ++seed) {
    std::cout << "seed " << seed << std::endl;
    SCOPED_TRACE("YIMEN_SEED=" + std::to_string(seed));
    one_round(seed);
    expect_agreement();
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace yimen::sync
