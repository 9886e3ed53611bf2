#include "kiosk/sync/call_feed.h"

#include <nlohmann/json.hpp>

#include "kiosk/common/log.h"

namespace yimen::sync {
namespace {

constexpr milliseconds kBetweenQuestions{5'000};
constexpr std::chrono::minutes kLongestWait{30};  // nobody stands there for longer

Config hurried(Config config) {
  config.progress_interval = std::min(config.progress_interval, kBetweenQuestions);
  return config;
}

}  // namespace

CallFeed::CallFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                   const Clock& clock, Random& random)
    : outbox_(outbox),
      clock_(clock),
      hurried_(hurried(config)),
      poll_(transport, line, hurried_, clock, random,
            {.question = [this] { return question(); },
             .keep = [this](const Reply& reply) { return keep(reply); }}) {}

milliseconds CallFeed::work() {
  if (std::exchange(look_, false)) find_open();
  if (clock_.wall() - called_at_ >= kLongestWait) open_.clear();
  return open_.empty() ? kNothingToDo : poll_.work();
}

void CallFeed::find_open() {
  open_.clear();
  const auto calls = outbox_.calls();
  if (!calls) return log::fault("sync", calls.error());
  if (calls->empty() || !calls->front().open()) return;
  open_ = calls->front().id;
  called_at_ = calls->front().at;
}

// There is never more: the next question is the same one again.
bool CallFeed::keep(const Reply& reply) {
  look_ = true;
  const auto body = nlohmann::json::parse(reply.body, nullptr, false);
  const auto id = body.is_object() ? body.value("call", nlohmann::json()) : nlohmann::json();
  if (id != open_ || !body.contains("ended_by")) return false;
  if (const auto kept = outbox_.record_answer(open_); !kept) log::fault("sync", kept.error());
  return false;
}

}  // namespace yimen::sync
