// An engine over a real outbox and a network that answers as the test says. Nothing sleeps.
#pragma once

#include <deque>

#include "kiosk/sync/engine.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/kiosk/sync/fake_backend.h"

namespace yimen::sync {

using Answer = FakeTransport::Answer;

inline Reply acknowledgement(const Message& message) {
  return {201, "application/json",
          R"({"key":")" + header(message, "Idempotency-Key") + R"(","sha256":")" +
              to_hex(sha256(message.body)) + R"("})"};
}

inline Answer accept() {
  return [](const Message& message) { return acknowledgement(message); };
}

inline Answer reply(int status, std::string type = "text/html", std::string body = "") {
  return [=](const Message&) { return Reply{status, type, body}; };
}

inline Answer fail_with(const Fault& fault, bool sent) {
  return [=, &fault](const Message&) { return tl::unexpected(Failure{{&fault, "test"}, sent}); };
}

// The backend's own "no" to this submission.
inline Answer refuse(int status) {
  return [=](const Message& message) {
    return Reply{status, "application/problem+json",
                 R"({"key":")" + header(message, "Idempotency-Key") + R"("})"};
  };
}

class SyncFixture : public outbox::OutboxFixture {
 protected:
  SyncFixture() {
    transport_.answer = [this](const Message& message) { return answer(message); };
    config_.progress_interval = std::chrono::hours(24 * 365);  // unless a test is about it
    begin_again();
  }

  // As after the program was started again.
  void begin_again() {
    engine_ = std::make_unique<Engine>(*outbox_, transport_, config_, clock_, jitter_,
                                       [this](Event event) { events_.push_back(std::move(event)); });
  }

  std::string submit(outbox::Submission what = submission()) {
    clock_.advance(milliseconds(1));
    const auto receipt = outbox_->submit(what);
    EXPECT_TRUE(receipt);
    engine_->hurry();
    return receipt->number;
  }

  // Submissions are answered in turn, the last answer again and again; all else is the model's affair, unless
  // the network is away.
  Exchange answer(const Message& message) {
    const bool is_submission = !header(message, "Yimen-Receipt").empty();
    if (answers_.empty() || (!is_submission && !is_away_)) return backend_.answer(message);
    if (is_submission) sent_.push_back(header(message, "Yimen-Receipt"));
    Exchange answer = answers_.front()(message);
    is_away_ = !answer && !answer.error().sent;
    if (!is_submission && !is_away_) return backend_.answer(message);
    away_ += is_away_ ? 1 : 0;
    if (answers_.size() > 1) answers_.pop_front();
    return answer;
  }

  void run_for(milliseconds time) {
    transport_.stop_at = clock_.now() + time;
    while (clock_.now() < transport_.stop_at) engine_->step();
    transport_.stop_at = Instant::max();
  }

  template <class T>
  std::vector<T> events() const {
    std::vector<T> found;
    for (const auto& event : events_)
      if (const T* one = std::get_if<T>(&event)) found.push_back(*one);
    return found;
  }

  outbox::State state_of(const std::string& number) { return *outbox_->state_of(number); }

  Config config_;
  FakeTransport transport_{clock_};
  FakeBackend backend_;
  std::deque<Answer> answers_;
  std::vector<std::string> sent_;  // receipt numbers
  bool is_away_ = false;
  int away_ = 0;  // exchanges that never left
  std::vector<Event> events_;
  SeededRandom jitter_{3};
  std::unique_ptr<outbox::Outbox> outbox_ = std::move(*outbox::Outbox::open(options()));
  std::unique_ptr<Engine> engine_;
};

}  // namespace yimen::sync
