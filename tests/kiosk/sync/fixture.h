// An uploader over a real outbox and a backend that answers as the test says. Nothing sleeps.
#pragma once

#include <deque>

#include "kiosk/sync/uploader.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::sync {

// Answers in turn; the last answer again and again.
class FakeTransport : public Transport {
 public:
  using Answer = std::function<tl::expected<Reply, Failure>(const Message&)>;

  tl::expected<Reply, Failure> send(const Message& message) override {
    sent.push_back(header(message, "Yimen-Receipt"));
    const Answer answer = answers.front();
    if (answers.size() > 1) answers.pop_front();
    return answer(message);
  }
  void set_cut(bool) override {}

  static std::string header(const Message& message, std::string_view name) {
    for (const auto& [key, value] : message.headers)
      if (key == name) return value;
    return {};
  }

  std::deque<Answer> answers;
  std::vector<std::string> sent;  // receipt numbers
};

inline Reply acknowledgement(const Message& message) {
  return {201, "application/json",
          R"({"key":")" + FakeTransport::header(message, "Idempotency-Key") + R"(","sha256":")" +
              to_hex(sha256(*message.body)) + R"("})"};
}

inline FakeTransport::Answer accept() {
  return [](const Message& message) { return acknowledgement(message); };
}

inline FakeTransport::Answer reply(int status, std::string type = "text/html", std::string body = "") {
  return [=](const Message&) { return Reply{status, type, body}; };
}

inline FakeTransport::Answer fail_with(const Fault& fault, bool sent) {
  return [=, &fault](const Message&) { return tl::unexpected(Failure{{&fault, "test"}, sent}); };
}

// The backend's own "no" to this submission.
inline FakeTransport::Answer refuse(int status) {
  return [=](const Message& message) {
    return Reply{status, "application/problem+json",
                 R"({"key":")" + FakeTransport::header(message, "Idempotency-Key") + R"("})"};
  };
}

class SyncFixture : public outbox::OutboxFixture {
 protected:
  std::string submit() {
    clock_.advance(milliseconds(1));
    return outbox_->submit(submission())->number;
  }

  // Steps and moves the clock over every pause, until nothing is left to do or `limit` has passed.
  void run_for(milliseconds limit) {
    const Instant end = clock_.now() + limit;
    while (clock_.now() <= end) {
      const auto wait = uploader_.step();
      if (!wait) return;
      if (*wait > milliseconds(0)) clock_.advance(*wait);
    }
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
  FakeTransport transport_;
  std::vector<Event> events_;
  SeededRandom jitter_{3};
  std::unique_ptr<outbox::Outbox> outbox_ = std::move(*outbox::Outbox::open(options()));
  Uploader uploader_{*outbox_, transport_, config_,
                     clock_,   jitter_,    [this](Event event) { events_.push_back(event); }};
};

}  // namespace yimen::sync
