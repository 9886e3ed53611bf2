// Tells a terminal what has become of the requests it handed in.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/matters/json.h"
#include "backend/matters/progress.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr int kUsualPage = 100;
constexpr int kLargestPage = 500;

}  // namespace

Response tell_progress(const Call& call) {
  const auto after = cursor_in(call.request);
  const auto limit = number_in(call.request, "limit", kUsualPage, kLargestPage);
  if (!after || !limit || *limit == 0) return problem(kMalformed, "after, limit");
  const auto news = Progress(call.database).after(call.request.terminal, *after, static_cast<int>(*limit));
  if (!news) return store_problem(news.error());
  ordered_json list = ordered_json::array();
  for (const auto& matter : news->matters) {
    ordered_json one{{"key", matter.key}, {"receipt", matter.receipt}};
    add_standing(one, matter, call.offices);
    list.push_back(std::move(one));
  }
  const ordered_json body{{"progress", list}, {"cursor", std::to_string(news->cursor)}};
  return answer_with_tag(call.request, {200, body.dump()});
}

}  // namespace yimen::backend
