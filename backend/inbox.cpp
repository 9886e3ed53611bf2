// What staff read: submissions with their answers opened. People of an office see what is theirs; the
// administrator sees all.
#include <nlohmann/json.hpp>

#include "backend/attachments.h"
#include "backend/content.h"
#include "backend/json.h"
#include "backend/matters/inbox.h"
#include "backend/matters/json.h"
#include "backend/matters/matters.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr int kUsualPage = 100;
constexpr int kLargestPage = 500;

struct Span {
  std::int64_t after;
  int limit;
};

std::optional<Span> span_in(const Request& request) {
  const auto after = number_in(request, "after", 0, INT64_MAX);
  const auto limit = number_in(request, "limit", kUsualPage, kLargestPage);
  if (!after || !limit || *limit == 0) return std::nullopt;
  return Span{*after, static_cast<int>(*limit)};
}

std::string text_in(const Request& request, const char* name) {
  const auto found = request.query.find(name);
  return found == request.query.end() ? std::string() : found->second;
}

ordered_json to_json(const Keys& keys, const Submission& submission) {
  const auto content = content_of(keys, submission.sealed);
  ordered_json json{{"receipt", submission.receipt},
                    {"key", submission.key},
                    {"service", {{"id", submission.service_id}, {"version", submission.service_version}}},
                    {"state", submission.state},
                    {"received_at", utc_text(submission.received_at)},
                    {"sha256", submission.sha256},
                    {"content", content ? *content : ordered_json()}};
  if (!submission.helping.empty()) json["helping"] = submission.helping;
  if (!submission.refers_to.empty()) json["refers_to"] = submission.refers_to;
  return json;
}

ordered_json to_json(const Call& call, const Filed& filed) {
  ordered_json json = to_json(call.keys, filed.submission);
  json["state"] = workflow::name_of(filed.matter.stage);
  ordered_json standing;
  add_standing(standing, filed.matter, call.offices);
  json["standing"] = std::move(standing);
  return json;
}

Result<ordered_json> in_full(const Call& call, const Filed& filed) {
  const Matters matters(call.database, call.offices, call.timetable, call.clock);
  const Matter& matter = filed.matter;
  const auto history = matters.history(matter.follows.empty() ? matter.key : matter.follows);
  if (!history) return fail(history);
  const auto parts = Inbox(call.database, call.store).attachments(matter.key);
  if (!parts) return fail(parts);
  ordered_json json = to_json(call, filed);
  json["history"] = ordered_json::array();
  for (const auto& step : *history) json["history"].push_back(to_json(step));
  json["attachments"] = ordered_json::array();
  for (const auto& part : *parts)
    json["attachments"].push_back(
        {{"name", part.name}, {"media_type", part.media_type}, {"size", part.size}, {"sha256", part.sha256}});
  return json;
}

// Empty for the administrator, who sees every office.
std::string own_office(const Call& call) { return call.member ? call.member->person.office : std::string(); }

// Nothing where a parameter is malformed.
std::optional<Inbox::Filter> filter_in(const Call& call) {
  Inbox::Filter filter{text_in(call.request, "office"), text_in(call.request, "stage"), {}};
  const std::string overdue = text_in(call.request, "overdue");
  if (!filter.office.empty() && call.offices.find(filter.office) == nullptr) return std::nullopt;
  if (!filter.stage.empty() && !workflow::stage_named(filter.stage)) return std::nullopt;
  if (overdue != "" && overdue != "true" && overdue != "false") return std::nullopt;
  if (overdue == "true") filter.due_before = china_minute(call.clock.wall()).substr(0, 10);
  return filter;
}

}  // namespace

Response list_requests(const Call& call) {
  const auto span = span_in(call.request);
  auto filter = filter_in(call);
  if (!span || !filter) return problem(kMalformed, "after, limit, office, stage, overdue");
  const std::string own = own_office(call);
  if (!own.empty() && !filter->office.empty() && filter->office != own) return problem(kNotAllowed, "office");
  if (!own.empty()) filter->office = own;
  const auto page = Inbox(call.database, call.store).page(*filter, span->after, span->limit);
  if (!page) return store_problem(page.error());
  ordered_json body{{"requests", ordered_json::array()}};
  for (const auto& filed : page->requests) body["requests"].push_back(to_json(call, filed));
  if (page->next) body["next"] = *page->next;
  return {200, body.dump()};
}

Response list_evaluations(const Call& call) {
  const auto span = span_in(call.request);
  if (!span) return problem(kMalformed, "after, limit");
  const auto page = call.store.page("evaluation", span->after, span->limit);
  if (!page) return store_problem(page.error());
  ordered_json body{{"evaluations", ordered_json::array()}};
  for (const auto& submission : page->submissions)
    body["evaluations"].push_back(to_json(call.keys, submission));
  if (page->next) body["next"] = *page->next;
  return {200, body.dump()};
}

Response show_request(const Call& call) {
  const auto found =
      Inbox(call.database, call.store).with_receipt(call.parameters.at("receipt"), own_office(call));
  if (!found) return store_problem(found.error());
  if (found->empty()) return problem(kNotFound);
  ordered_json body{{"requests", ordered_json::array()}};
  for (const auto& filed : *found) {
    auto json = in_full(call, filed);
    if (!json) return store_problem(json.error());
    body["requests"].push_back(std::move(*json));
  }
  return {200, body.dump()};
}

// Opened. What kind of file it is, the submission's content says.
Response show_attachment(const Call& call) {
  const std::string& receipt = call.parameters.at("receipt");
  const auto theirs = Inbox(call.database, call.store).with_receipt(receipt, own_office(call));
  if (!theirs) return store_problem(theirs.error());
  if (theirs->empty()) return problem(kNotFound);
  const auto sealed = Attachments(call.database, call.store).read(receipt, call.parameters.at("sha256"));
  if (!sealed) return store_problem(sealed.error());
  if (!*sealed) return problem(kNotFound);
  auto plain = call.keys.open(**sealed);
  if (!plain) return problem(kUnreadable);
  return {200, std::move(*plain), "application/octet-stream"};
}

}  // namespace yimen::backend
