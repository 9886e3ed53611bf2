// Hears from a terminal that somebody there wants help, and tells the staff.
#include <nlohmann/json.hpp>

#include "backend/api.h"
#include "backend/calls/calls.h"
#include "backend/json.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kIdDigits = 32;
constexpr std::size_t kLongestScreen = 32;
constexpr std::size_t kLongestTime = 30;
constexpr int kUsualPage = 100;
constexpr int kLargestPage = 500;

bool consists_of(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_id(std::string_view text) {
  return text.size() == kIdDigits && consists_of(text, "0123456789abcdef");
}

std::optional<WallTime> time_in(const json& body, const char* name) {
  const auto text = text_in(body, name, kLongestTime);
  return text ? parse_utc(*text) : std::nullopt;
}

// Both `ended_at` and `ended_by`, or neither.
bool read_end(const json& body, StaffCall& call) {
  if (!body.contains("ended_at") && !body.contains("ended_by")) return true;
  const auto at = time_in(body, "ended_at");
  const auto by = text_in(body, "ended_by", kLongestScreen);
  if (!at || (by != "person" && by != "staff")) return false;
  call.ended_at = *at;
  call.ended_by = *by;
  return true;
}

std::optional<StaffCall> call_in(const Request& request) {
  const auto body = object_in(request);
  if (!body) return std::nullopt;
  const auto id = text_in(*body, "call", kIdDigits);
  const auto at = time_in(*body, "at");
  const auto screen = text_in(*body, "screen", kLongestScreen);
  if (!id || !is_id(*id) || !at || !screen || !consists_of(*screen, "abcdefghijklmnopqrstuvwxyz_"))
    return std::nullopt;
  StaffCall call{*id, request.terminal, *at, *screen, {}, ""};
  return read_end(*body, call) ? std::optional(call) : std::nullopt;
}

ordered_json to_json(const StaffCall& call) {
  ordered_json one{
      {"call", call.id}, {"terminal", call.terminal}, {"at", utc_text(call.at)}, {"screen", call.screen}};
  if (call.ended_by.empty()) return one;
  one["ended_at"] = utc_text(call.ended_at);
  one["ended_by"] = call.ended_by;
  return one;
}

}  // namespace

Response take_call(const Call& call) {
  const std::string key(key_of(call.request));
  if (key.empty()) return problem(kMalformed, "Idempotency-Key");
  const auto told = call_in(call.request);
  if (!told) return problem(kMalformed, "call, at, screen, ended_at, ended_by", key);
  const CallMessage message{key, to_hex(sha256(as_bytes(call.request.body))), *told};
  const auto put = Calls(call.database).put(message);
  if (!put) return store_problem(put.error(), key);
  if (*put == Put::conflict) return problem(kConflict, {}, key);
  return {201, ordered_json{{"key", key}, {"sha256", message.sha256}}.dump()};
}

Response list_calls(const Call& call) {
  const auto all = number_in(call.request, "all", 0, 1);
  const auto limit = number_in(call.request, "limit", kUsualPage, kLargestPage);
  if (!all || !limit || *limit == 0) return problem(kMalformed, "all, limit");
  const auto calls = Calls(call.database).list(*all == 0, static_cast<int>(*limit));
  if (!calls) return store_problem(calls.error());
  ordered_json list = ordered_json::array();
  for (const auto& one : *calls) list.push_back(to_json(one));
  return {200, ordered_json{{"calls", list}}.dump()};
}

Response end_call(const Call& call) {
  const std::string by = call.member ? call.member->person.id : "administrator";
  const auto ended = Calls(call.database).end(call.parameters.at("id"), by, call.clock.wall());
  if (!ended) return store_problem(ended.error());
  return *ended ? Response{204, "", ""} : problem(kNotFound);
}

Response tell_call(const Call& call) {
  const auto found = Calls(call.database).find(call.request.terminal, call.parameters.at("id"));
  if (!found) return store_problem(found.error());
  return *found ? Response{200, to_json(**found).dump()} : problem(kNotFound);
}

}  // namespace yimen::backend
