// Takes submissions from terminals: each is kept once, or refused with a reason.
#include <charconv>
#include <nlohmann/json.hpp>

#include "backend/api.h"
#include "backend/content.h"
#include "backend/problem.h"
#include "kiosk/common/ids.h"

namespace yimen::backend {
namespace {

constexpr int kHighestVersion = 1'000'000;

bool is_service_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string_view::npos;
}

int version_in(std::string_view text) {
  int version = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && version >= 1 && version <= kHighestVersion ? version : 0;
}

Submission read(const Call& call, const char* kind) {
  const Request& request = call.request;
  const ByteView sealed = as_bytes(request.body);
  Submission submission;
  submission.key = key_of(request);
  submission.receipt = request.header("yimen-receipt");
  submission.kind = kind;
  submission.service_id = request.header("yimen-service");
  submission.service_version = version_in(request.header("yimen-service-version"));
  submission.refers_to = request.header("yimen-refers-to");
  submission.terminal = request.terminal;
  submission.received_at = call.clock.wall();
  submission.key_id = request.header("yimen-key-id");
  submission.sha256 = to_hex(sha256(sealed));
  submission.sealed.assign(sealed.begin(), sealed.end());
  return submission;
}

// The header that is wrong, or nothing.
std::string_view wrong_header(const Submission& submission) {
  if (submission.key.empty()) return "Idempotency-Key";
  if (!is_receipt_number(submission.receipt)) return "Yimen-Receipt";
  if (!is_service_id(submission.service_id)) return "Yimen-Service";
  if (submission.service_version == 0) return "Yimen-Service-Version";
  if (!submission.refers_to.empty() && !is_receipt_number(submission.refers_to)) return "Yimen-Refers-To";
  return {};
}

bool open(const Call& call, Submission& submission) {
  if (!call.keys.knows(submission.key_id)) return false;
  const auto content = content_of(call.keys, submission.sealed);
  return content && take_over(*content, submission);
}

Response accepted(const Submission& submission, const Kept& kept) {
  nlohmann::ordered_json body{{"key", submission.key},
                              {"sha256", submission.sha256},
                              {"receipt", submission.receipt},
                              {"state", kept.state}};
  if (kept.missing.empty()) return {201, body.dump()};
  body["missing"] = kept.missing;
  return {202, body.dump()};
}

Response take(const Call& call, const char* kind) {
  const auto key = key_of(call.request);
  if (call.request.body.size() > kLargestBody) return problem(kTooLarge, {}, key);
  if (call.request.header("content-type") != "application/octet-stream") return problem(kNotSealed, {}, key);
  Submission submission = read(call, kind);
  if (const auto wrong = wrong_header(submission); !wrong.empty()) return problem(kMalformed, wrong, key);
  if (!open(call, submission)) return problem(kUnreadable, {}, key);
  const auto put = call.store.put(submission);
  if (!put) return store_problem(put.error(), key);
  return put->what == Put::conflict ? problem(kConflict, {}, key) : accepted(submission, *put);
}

}  // namespace

Response take_request(const Call& call) { return take(call, "request"); }
Response take_evaluation(const Call& call) { return take(call, "evaluation"); }

}  // namespace yimen::backend
