#include "kiosk/outbox/envelope.h"

#include <fmt/format.h>

#include "kiosk/common/clock.h"
#include "kiosk/common/ids.h"
#include "kiosk/outbox/faults.h"

namespace yimen::outbox {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLargestBody =
    512 * 1024;  // the backend takes 1 MiB, sealed and with what goes around it

bool is_service_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.") == std::string_view::npos;
}

// What stands between the outer braces.
std::optional<std::string_view> inside(std::string_view body) {
  const auto first = body.find_first_not_of(kSpace);
  const auto last = body.find_last_not_of(kSpace);
  if (first == last || body[first] != '{' || body[last] != '}') return std::nullopt;
  return body.substr(first + 1, last - first - 1);
}

bool is_complete(const Submission& submission) {
  const bool refers = is_receipt_number(submission.refers_to);
  return submission.body.size() <= kLargestBody && is_service_id(submission.service_id) &&
         (submission.refers_to.empty() || refers);
}

}  // namespace

Result<std::string> envelope(const Submission& submission, const Receipt& receipt) {
  const auto rest = inside(submission.body);
  if (!rest || !is_complete(submission)) return fail(kInvalidSubmission, "service " + submission.service_id);
  const bool empty = rest->find_first_not_of(kSpace) == std::string_view::npos;
  std::string text = fmt::format(
      R"({{"format":1,"kind":"{}","service":{{"id":"{}","version":{}}},"receipt":"{}","submitted_at":"{}")",
      name_of(submission.kind), submission.service_id, submission.service_version, receipt.number,
      utc_text(receipt.at));
  if (!submission.refers_to.empty()) text += fmt::format(R"(,"refers_to":"{}")", submission.refers_to);
  // One allocation from here on: a string that grows leaves copies of the body behind.
  text.reserve(text.size() + rest->size() + 2);
  if (!empty) text += ',';
  text += *rest;
  text += '}';
  return text;
}

}  // namespace yimen::outbox
