#include "kiosk/outbox/envelope.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/common/clock.h"
#include "kiosk/common/ids.h"
#include "kiosk/outbox/faults.h"

namespace yimen::outbox {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLargestBody =
    512 * 1024;  // the backend takes 1 MiB, sealed and with what goes around it
constexpr std::size_t kLargestAttachment = 32 * 1024 * 1024;
constexpr std::size_t kMostAttachments = 20;

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

bool is_name(std::string_view text, std::string_view more) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  const auto good = [&](char c) { return kPlain.find(c) != kPlain.npos || more.find(c) != more.npos; };
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), good);
}

bool is_good(const Attachment& attachment) {
  return is_name(attachment.name, "") && is_name(attachment.media_type, "/+") &&
         !attachment.content.empty() && attachment.content.size() <= kLargestAttachment;
}

bool is_complete(const Submission& submission) {
  const auto& attachments = submission.attachments;
  return submission.body.size() <= kLargestBody && is_service_id(submission.service_id) &&
         (submission.refers_to.empty() || is_receipt_number(submission.refers_to)) &&
         attachments.size() <= kMostAttachments &&
         std::all_of(attachments.begin(), attachments.end(), is_good);
}

std::string list_of(const Submission& submission, std::span<const Part> parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Attachment& one = submission.attachments[i];
    text += fmt::format(R"({}{{"name":"{}","media_type":"{}","size":{},"sha256":"{}"}})", i == 0 ? "" : ",",
                        one.name, one.media_type, parts[i].size, parts[i].sha256);
  }
  return text;
}

}  // namespace

Result<void> check(const Submission& submission) {
  if (!is_complete(submission) || !inside(submission.body))
    return fail(kInvalidSubmission, "service " + submission.service_id);
  return {};
}

Result<std::string> envelope(const Submission& submission, const Receipt& receipt,
                             std::span<const Part> parts) {
  if (const auto good = check(submission); !good) return fail(good);
  const std::string_view rest = *inside(submission.body);
  std::string text = fmt::format(
      R"({{"format":2,"kind":"{}","service":{{"id":"{}","version":{}}},"receipt":"{}","submitted_at":"{}")",
      name_of(submission.kind), submission.service_id, submission.service_version, receipt.number,
      utc_text(receipt.at));
  if (!submission.refers_to.empty()) text += fmt::format(R"(,"refers_to":"{}")", submission.refers_to);
  if (!parts.empty()) text += fmt::format(R"(,"attachments":[{}])", list_of(submission, parts));
  // One allocation from here on: a string that grows leaves copies of the body behind.
  text.reserve(text.size() + rest.size() + 2);
  if (rest.find_first_not_of(kSpace) != std::string_view::npos) text += ',';
  text += rest;
  text += '}';
  return text;
}

}  // namespace yimen::outbox
