#include "kiosk/sync/questions.h"

#include <nlohmann/json.hpp>

#include "kiosk/sync/faults.h"
#include "kiosk/sync/hear.h"
#include "kiosk/sync/standing_reply.h"
#include "kiosk/sync/verdict.h"

namespace yimen::sync {
namespace {

using nlohmann::json;

constexpr std::size_t kLargestReply = 1024 * 1024;
constexpr milliseconds kClaimPatience{700};  // somebody holds up a telephone

Message post(const char* path, const json& body) {
  const std::string text = body.dump();
  return {.method = Method::post,
          .path = path,
          .headers = {{"Content-Type", "application/json"}},
          .body = Bytes(text.begin(), text.end())};
}

Message message_of(const StatusQuery& query) {
  const json person{{"person", query.person_tag}};
  const json receipt{{"receipt", query.receipt_number}, {"check", query.check}};
  Message message = post("/v1/status", query.person_tag.empty() ? receipt : person);
  message.largest_reply = kLargestReply;
  return message;
}

Message message_of(const identity::CodeUse& use) {
  Message message = post("/v1/used-codes", {{"id", use.id}, {"expires", utc_text(use.expires)}});
  message.timeout = kClaimPatience;
  return message;
}

bool is_used_before(const Reply& reply) {
  if (reply.status != 409 || !has_type(reply, "application/problem+json")) return false;
  const json body = json::parse(reply.body, nullptr, false);
  return body.is_object() && body.value("type", json()) == "urn:yimen:problem:used-before";
}

// That this code is the one that is now taken: a page of somebody else's does not repeat it.
bool is_first(const Reply& reply, const identity::CodeUse& use) {
  if (reply.status != 201 || !has_type(reply, "application/json")) return false;
  const json body = json::parse(reply.body, nullptr, false);
  return body.is_object() && body.value("id", json()) == use.id;
}

Event unanswered(QuestionId id, const StatusQuery&) { return StatusAnswer{id, fail(kUnreachable)}; }
Event unanswered(QuestionId id, const identity::CodeUse&) { return CodeClaimed{id, Claim::unreachable}; }

}  // namespace

Questions::Questions(Transport& transport, Line& line, Emit emit)
    : transport_(transport), line_(line), emit_(std::move(emit)) {}

QuestionId Questions::put(Query query) {
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
  under_way_.insert(question);
  auto message = std::visit([](const auto& query) { return message_of(query); }, question.second);
  transport_.begin(std::move(message), [this, id](const Exchange& exchange) { take(id, exchange); });
}

void Questions::take(QuestionId id, const Exchange& exchange) {
  const Query question = std::move(under_way_.extract(id).mapped());
  emit_(std::visit([&](const auto& query) { return answer(id, query, exchange); }, question));
}

Event Questions::answer(QuestionId id, const StatusQuery&, const Exchange& exchange) {
  // That too much was asked for says nothing about the line: requests go on.
  constexpr int kTooMany = 429;
  if (exchange && exchange->status == kTooMany) return StatusAnswer{id, fail(kRateLimited)};
  if (const Fault* fault = hear(line_, exchange)) return StatusAnswer{id, fail(*fault)};
  auto standings = parse_status(exchange->body);
  if (!standings) return StatusAnswer{id, fail(kProtocol)};
  return StatusAnswer{id, std::move(*standings)};
}

// So little patience proves nothing against the line.
Event Questions::answer(QuestionId id, const identity::CodeUse& use, const Exchange& exchange) {
  const bool first = exchange && is_first(*exchange, use);
  const bool used_before = exchange && is_used_before(*exchange);
  if (first || used_before) line_.good();
  return CodeClaimed{id, first ? Claim::first : used_before ? Claim::used_before : Claim::unreachable};
}

void Questions::give_up() {
  for (auto& question : taken()) under_way_.insert(std::move(question));
  for (const auto& [id, question] : std::exchange(under_way_, {}))
    emit_(std::visit([id = id](const auto& query) { return unanswered(id, query); }, question));
}

}  // namespace yimen::sync
