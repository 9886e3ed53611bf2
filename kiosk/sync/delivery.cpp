#include "kiosk/sync/delivery.h"

#include "kiosk/sync/faults.h"
#include "kiosk/sync/verdict.h"

namespace yimen::sync {
namespace {

constexpr int kMostRounds = 4;

Step::What what_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::delivered: return Step::What::done;
    case Outcome::refused: return Step::What::refused;
    case Outcome::needs_staff: return Step::What::needs_staff;
    default: return Step::What::again;
  }
}

// Not sealed: it tells nothing of anybody.
Message plain_of(const outbox::Claimed& claimed) {
  return {.method = Method::post,
          .path = "/v1/" + std::string(name_of(claimed.row.kind)) + "s",
          .headers = {{"Content-Type", "application/json"}, {"Idempotency-Key", claimed.row.id}},
          .body = claimed.sealed};
}

}  // namespace

Message upload_of(const outbox::Claimed& claimed) {
  const outbox::Row& row = claimed.row;
  if (row.kind == outbox::Kind::withdrawal || row.kind == outbox::Kind::call) return plain_of(claimed);
  Message message{.method = Method::post,
                  .path = "/v1/" + std::string(name_of(row.kind)) + "s",
                  .headers = {{"Content-Type", "application/octet-stream"},
                              {"Idempotency-Key", row.id},
                              {"Yimen-Receipt", row.receipt_number},
                              {"Yimen-Service", row.service_id},
                              {"Yimen-Service-Version", std::to_string(row.service_version)},
                              {"Yimen-Key-Id", claimed.key_id}},
                  .body = claimed.sealed};
  if (!row.refers_to.empty()) message.headers.emplace_back("Yimen-Refers-To", row.refers_to);
  return message;
}

Delivery::Delivery(outbox::Claimed claimed, std::string base_url, ReadPart read_part)
    : claimed_(std::move(claimed)), base_url_(std::move(base_url)), read_part_(std::move(read_part)) {}

Result<Message> Delivery::next() { return part_ ? part_->next() : upload_of(claimed_); }

Step Delivery::take(const Exchange& exchange) {
  if (!part_) return take_answer(exchange);
  const Step step = part_->take(exchange);
  if (step.what != Step::What::done) return step;
  part_.reset();
  missing_.pop_front();
  if (!missing_.empty()) begin_part(missing_.front());
  return {};
}

Step Delivery::take_answer(const Exchange& exchange) {
  if (!exchange) {
    const Failure& failure = exchange.error();
    return {Step::What::again, failure.error.fault, failure.error.detail, {}, failure.sent};
  }
  const Verdict verdict = judge(claimed_, *exchange);
  if (verdict.outcome == Outcome::incomplete) return fetch_missing(verdict.missing);
  return {what_of(verdict.outcome), verdict.fault, "status " + std::to_string(exchange->status),
          exchange->retry_after};
}

Step Delivery::fetch_missing(const std::vector<std::string>& missing) {
  if (++rounds_ > kMostRounds) return {Step::What::again, &kProtocol, "parts do not stay at the backend"};
  missing_.assign(missing.begin(), missing.end());
  begin_part(missing_.front());
  return {};
}

void Delivery::begin_part(const std::string& sha256) {
  const auto part = std::find_if(claimed_.parts.begin(), claimed_.parts.end(),
                                 [&](const outbox::Part& one) { return one.sha256 == sha256; });
  part_.emplace(claimed_.row.id, *part, base_url_, [this, sha256](std::int64_t offset, std::int64_t most) {
    return read_part_(sha256, offset, most);
  });
}

}  // namespace yimen::sync
