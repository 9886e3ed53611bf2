// Tells terminals of each other's codes: one that is good for one use is taken once in the whole city.
#include <nlohmann/json.hpp>

#include "backend/codes/used_codes.h"
#include "backend/json.h"
#include "backend/limits/attempts.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

constexpr Limit kClaims{"used-code", 120};  // visitors at one terminal
constexpr std::size_t kFewestDigits = 16;
constexpr std::size_t kMostDigits = 64;
constexpr std::size_t kTimeLength = 24;

bool is_code_id(std::string_view text) {
  return text.size() >= kFewestDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Response claim_code(const Call& call) {
  const auto body = object_in(call.request);
  const auto id = body ? text_in(*body, "id", kMostDigits) : std::nullopt;
  const auto expires = body ? parse_utc(text_in(*body, "expires", kTimeLength).value_or("")) : std::nullopt;
  if (!id || !is_code_id(*id) || !expires) return problem(kMalformed, "id, expires");
  const auto allowed = Attempts(call.database, call.clock).allow(kClaims, call.request.terminal);
  if (!allowed) return store_problem(allowed.error());
  if (!*allowed) return problem(kTooMany);
  const auto first = UsedCodes(call.database, call.clock).claim(*id, *expires);
  if (!first) return store_problem(first.error());
  if (!*first) return problem(kUsedBefore);
  return {201, nlohmann::ordered_json{{"id", *id}}.dump()};
}

}  // namespace yimen::backend
