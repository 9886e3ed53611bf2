// Sync over real TLS to the real backend, behind the real nginx.
#pragma once

#include <condition_variable>
#include <deque>

#include "kiosk/sync/faults.h"
#include "kiosk/sync/sync.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/kiosk/sync/site.h"

namespace yimen::sync {

class RealTest : public outbox::OutboxFixture {
 protected:
  // One site for all tests of the suite.
  static void SetUpTestSuite() { site_ = new Site; }
  static void TearDownTestSuite() {
    delete site_;
    site_ = nullptr;
  }

  void SetUp() override {
    ASSERT_TRUE(site_->started());
    auto sealer = outbox::Sealer::from_key_file(site_->backend.seal_key());
    ASSERT_TRUE(sealer);
    sealer_ = *sealer;
    outbox_ = std::move(*outbox::Outbox::open(real_options()));
    config_.url = "https://" + site_->address();
    config_.ca_file = site_->certificate("ca.pem");
    config_.client_certificate = site_->certificate("client.pem");
    config_.client_key = site_->certificate("client.key");
    config_.first_pause = milliseconds(20);
    config_.longest_pause = milliseconds(100);
  }

  outbox::Options real_options() {
    auto real = options();
    real.clock = &system_clock_;
    real.random = &system_random_;
    return real;
  }

  void start() {
    sync_ = std::make_unique<Sync>(config_, std::move(*outbox_->connect()), system_clock_, system_random_,
                                   [this](Event event) { push(std::move(event)); });
    ASSERT_TRUE(sync_->start());
  }

  std::string submit(const std::string& name = "李雷") {
    const auto receipt = outbox_->submit(submission(name));
    EXPECT_TRUE(receipt);
    if (sync_) sync_->wake();
    return receipt->number;
  }

  void push(Event event) {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
    came_.notify_all();
  }

  template <class T>
  std::optional<T> next() {
    std::unique_lock lock(mutex_);
    const auto deadline = std::chrono::steady_clock::now() + seconds(20);
    for (;;) {
      while (!events_.empty()) {
        const Event event = events_.front();
        events_.pop_front();
        if (const T* one = std::get_if<T>(&event)) return *one;
      }
      if (came_.wait_until(lock, deadline) == std::cv_status::timeout) return std::nullopt;
    }
  }

  void expect_delivered(const std::string& number) {
    const auto delivered = next<Delivered>();
    ASSERT_TRUE(delivered);
    EXPECT_EQ(delivered->receipt_number, number);
    EXPECT_EQ(outbox_->state_of(number), outbox::State::delivered);
    EXPECT_EQ(times_at_backend(number), 1);
  }

  void expect_offline_because(const Fault& fault) {
    const std::string number = submit();
    start();
    const auto connectivity = next<Connectivity>();
    ASSERT_TRUE(connectivity);
    EXPECT_FALSE(connectivity->online);
    EXPECT_STREQ(connectivity->fault->code, fault.code);
    EXPECT_NE(outbox_->state_of(number), outbox::State::delivered);
    sync_->stop();
    EXPECT_EQ(times_at_backend(number), 0);
  }

  static int times_at_backend(const std::string& number) {
    const std::string listing = site_->backend.listing();
    int times = 0;
    for (auto at = listing.find(number + '\t'); at != std::string::npos;
         at = listing.find(number + '\t', at + 1))
      ++times;
    return times;
  }

  static inline Site* site_ = nullptr;
  SystemClock system_clock_;
  SystemRandom system_random_;
  std::unique_ptr<outbox::Outbox> outbox_;
  Config config_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<Event> events_;
  std::unique_ptr<Sync> sync_;  // last: its thread ends before what it uses
};

}  // namespace yimen::sync
