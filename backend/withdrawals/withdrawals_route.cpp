// Hears from a terminal who took back their consent to face recognition, and tells the others whose faces to
// forget.
#include <nlohmann/json.hpp>

#include "backend/api.h"
#include "backend/json.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "backend/withdrawals/withdrawals.h"

namespace yimen::backend {
namespace {

constexpr int kUsualPage = 100;
constexpr int kLargestPage = 500;
constexpr std::size_t kTagDigits = 32;

bool is_tag(std::string_view text) {
  return text.size() == kTagDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Response take_withdrawal(const Call& call) {
  const std::string key(key_of(call.request));
  if (key.empty()) return problem(kMalformed, "Idempotency-Key");
  const auto body = object_in(call.request);
  const auto tag = body ? text_in(*body, "tag", kTagDigits) : std::nullopt;
  if (!tag || !is_tag(*tag)) return problem(kMalformed, "tag", key);
  const Withdrawal withdrawal{key, to_hex(sha256(as_bytes(call.request.body))), call.request.terminal, *tag,
                              call.clock.wall()};
  const auto put = Withdrawals(call.database).put(withdrawal);
  if (!put) return store_problem(put.error(), key);
  if (*put == Put::conflict) return problem(kConflict, {}, key);
  return {201, nlohmann::ordered_json{{"key", key}, {"sha256", withdrawal.sha256}}.dump()};
}

Response tell_withdrawals(const Call& call) {
  const auto after = cursor_in(call.request);
  const auto limit = number_in(call.request, "limit", kUsualPage, kLargestPage);
  if (!after || !limit || *limit == 0) return problem(kMalformed, "after, limit");
  const auto news = Withdrawals(call.database).after(call.request.terminal, *after, static_cast<int>(*limit));
  if (!news) return store_problem(news.error());
  const nlohmann::ordered_json body{{"withdrawals", news->tags}, {"cursor", std::to_string(news->cursor)}};
  return {200, body.dump()};
}

}  // namespace yimen::backend
