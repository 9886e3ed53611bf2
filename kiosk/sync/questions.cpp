#include "kiosk/sync/questions.h"

#include <nlohmann/json.hpp>

#include "kiosk/sync/faults.h"
#include "kiosk/sync/hear.h"
#include "kiosk/sync/standing_reply.h"

namespace yimen::sync {
namespace {

constexpr std::size_t kLargestAnswer = 1024 * 1024;

Message message_of(const StatusQuery& query) {
  nlohmann::json body;
  if (query.person_tag.empty())
    body = {{"receipt", query.receipt_number}, {"check", query.check}};
  else
    body = {{"person", query.person_tag}};
  const std::string text = body.dump();
  return {.method = Method::post,
          .path = "/v1/status",
          .headers = {{"Content-Type", "application/json"}},
          .body = Bytes(text.begin(), text.end()),
          .largest_reply = kLargestAnswer};
}

}  // namespace

Questions::Questions(Transport& transport, Line& line, Emit emit)
    : transport_(transport), line_(line), emit_(std::move(emit)) {}

QuestionId Questions::put(StatusQuery query) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace_back(++last_, std::move(query));
  return last_;
}

std::deque<Questions::Question> Questions::taken() {
  const std::lock_guard lock(mutex_);
  return std::exchange(waiting_, {});
}

void Questions::work() {
  for (const auto& question : taken()) ask(question);
}

void Questions::ask(const Question& question) {
  const QuestionId id = question.first;
  under_way_.insert(id);
  transport_.begin(message_of(question.second), [this, id](const Exchange& exchange) { take(id, exchange); });
}

void Questions::take(QuestionId id, const Exchange& exchange) {
  under_way_.erase(id);
  // That too much was asked for says nothing about the line: requests go on.
  constexpr int kTooMany = 429;
  if (exchange && exchange->status == kTooMany) return emit_(StatusAnswer{id, fail(kRateLimited)});
  if (const Fault* fault = hear(line_, exchange)) return emit_(StatusAnswer{id, fail(*fault)});
  auto standings = parse_status(exchange->body);
  if (!standings) return emit_(StatusAnswer{id, fail(kProtocol)});
  emit_(StatusAnswer{id, std::move(*standings)});
}

void Questions::give_up() {
  for (const auto& question : taken()) under_way_.insert(question.first);
  for (const QuestionId id : std::exchange(under_way_, {})) emit_(StatusAnswer{id, fail(kUnreachable)});
}

}  // namespace yimen::sync
