// What staff read: submissions with their answers opened.
#include <charconv>
#include <nlohmann/json.hpp>

#include "backend/attachments.h"
#include "backend/content.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "kiosk/common/clock.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr int kUsualPage = 100;
constexpr int kLargestPage = 500;

ordered_json to_json(const Keys& keys, const Submission& submission) {
  const auto content = content_of(keys, submission.sealed);
  ordered_json json{{"receipt", submission.receipt},
                    {"key", submission.key},
                    {"service", {{"id", submission.service_id}, {"version", submission.service_version}}},
                    {"state", submission.state},
                    {"received_at", utc_text(submission.received_at)},
                    {"sha256", submission.sha256},
                    {"content", content ? *content : ordered_json()}};
  if (!submission.refers_to.empty()) json["refers_to"] = submission.refers_to;
  return json;
}

ordered_json to_json(const Keys& keys, const std::vector<Submission>& submissions) {
  ordered_json list = ordered_json::array();
  for (const auto& submission : submissions) list.push_back(to_json(keys, submission));
  return list;
}

// The query's number; `usual` where it is not given; nothing where it is no number from 0 to `highest`.
std::optional<std::int64_t> number(const Request& request, const std::string& name, std::int64_t usual,
                                   std::int64_t highest) {
  const auto found = request.query.find(name);
  if (found == request.query.end()) return usual;
  const std::string& text = found->second;
  std::int64_t value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || value < 0 || value > highest) return std::nullopt;
  return value;
}

Response list(const Call& call, const char* kind, const char* name) {
  const auto after = number(call.request, "after", 0, INT64_MAX);
  const auto limit = number(call.request, "limit", kUsualPage, kLargestPage);
  if (!after || !limit || *limit == 0) return problem(kMalformed, "after, limit");
  const auto page = call.store.page(kind, *after, static_cast<int>(*limit));
  if (!page) return store_problem(page.error());
  ordered_json body{{name, to_json(call.keys, page->submissions)}};
  if (page->next) body["next"] = *page->next;
  return {200, body.dump()};
}

}  // namespace

Response list_requests(const Call& call) { return list(call, "request", "requests"); }
Response list_evaluations(const Call& call) { return list(call, "evaluation", "evaluations"); }

Response show_request(const Call& call) {
  const auto found = call.store.with_receipt("request", call.parameters.at("receipt"));
  if (!found) return store_problem(found.error());
  if (found->empty()) return problem(kNotFound);
  return {200, ordered_json{{"requests", to_json(call.keys, *found)}}.dump()};
}

// Opened. What kind of file it is, the submission's content says.
Response show_attachment(const Call& call) {
  const auto sealed = Attachments(call.database, call.store)
                          .read(call.parameters.at("receipt"), call.parameters.at("sha256"));
  if (!sealed) return store_problem(sealed.error());
  if (!*sealed) return problem(kNotFound);
  auto plain = call.keys.open(**sealed);
  if (!plain) return problem(kUnreadable);
  return {200, std::move(*plain), "application/octet-stream"};
}

}  // namespace yimen::backend
