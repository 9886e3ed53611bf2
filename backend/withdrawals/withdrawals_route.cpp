// Tells a terminal whose faces to forget.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "backend/withdrawals/withdrawals.h"

namespace yimen::backend {
namespace {

constexpr int kUsualPage = 100;
constexpr int kLargestPage = 500;

}  // namespace

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
