// A backend that lies: every answer sync reads, and a whole delivery against a series of them.
//
// The input is a series of answers, each: a status (two digits for its place in kStatuses), a content type
// (one), a Location and a body up to the next 0x1e.
#include <cstdlib>
#include <string_view>

#include "kiosk/bundle/manifest.h"
#include "kiosk/sync/delivery.h"
#include "kiosk/sync/standing_reply.h"
#include "kiosk/sync/verdict.h"
#include "kiosk/sync/withdrawals_reply.h"

namespace {

using namespace yimen;

constexpr std::array kStatuses{200, 201, 202, 204, 301, 302, 400, 403,
                               404, 409, 413, 422, 429, 460, 500, 503};
constexpr std::array<const char*, 4> kTypes{"application/json", "application/problem+json", "text/html", ""};
constexpr int kMostSteps = 1000;

const std::string kSealed = "sealed";
const std::string kPart = "part";

outbox::Claimed claimed() {
  const Bytes sealed(kSealed.begin(), kSealed.end());
  const Bytes part(kPart.begin(), kPart.end());
  outbox::Claimed one;
  one.row.id = "0123456789abcdef0123456789abcdef";
  one.row.receipt_number = "YM-261122-AAAA-BBBB";
  one.row.service_id = "suqiu_12345";
  one.sealed = sealed;
  one.sha256 = to_hex(sha256(sealed));
  one.parts = {{to_hex(sha256(part)), std::ssize(part)}};
  return one;
}

sync::Reply reply_in(std::string_view text) {
  sync::Reply reply;
  if (text.size() < 3) return reply;
  reply.status = kStatuses.at(
      (static_cast<unsigned char>(text[0]) * 10U + static_cast<unsigned char>(text[1])) % kStatuses.size());
  reply.content_type = kTypes.at(static_cast<unsigned char>(text[2]) % kTypes.size());
  text.remove_prefix(3);
  const auto line = text.find('\n');
  reply.headers["location"] = text.substr(0, line);
  reply.headers["upload-offset"] = text.substr(0, line);
  if (line != std::string_view::npos) reply.body = text.substr(line + 1);
  return reply;
}

// Nothing counts as delivered that does not name this very submission.
void judge(const sync::Reply& reply) {
  const auto one = claimed();
  const auto verdict = sync::judge(one, reply);
  const bool named =
      reply.body.find(one.row.id) != std::string::npos && reply.body.find(one.sha256) != std::string::npos;
  const bool status = reply.status == 201 || reply.status == 202;
  if (verdict.outcome == sync::Outcome::delivered && (!named || !status)) std::abort();
}

Result<Bytes> read_part(const std::string&, std::int64_t offset, std::int64_t most) {
  const auto from = std::min<std::int64_t>(offset, std::ssize(kPart));
  const auto to = std::min<std::int64_t>(from + most, std::ssize(kPart));
  return Bytes(kPart.begin() + from, kPart.begin() + to);
}

// It comes to an end, and never asks anybody but the backend.
void deliver(const std::vector<sync::Reply>& replies) {
  sync::Delivery delivery(claimed(), "https://backend:8443", read_part);
  for (std::size_t i = 0;; ++i) {
    if (i > kMostSteps) std::abort();
    const auto message = delivery.next();
    if (!message) return;
    if (!message->path.starts_with("/") || message->path.starts_with("//")) std::abort();
    for (const auto& [name, value] : message->headers)
      if (value.find_first_of("\r\n") != std::string::npos) std::abort();
    if (delivery.take(replies[i % replies.size()]).what != sync::Step::What::go_on) return;
  }
}

void read_news(const std::string& body) {
  sync::parse_progress(body);
  sync::parse_status(body);
  sync::parse_withdrawals(body);
  bundle::further_keys(body);
  if (const auto is_signed = bundle::parse_signed(body)) bundle::parse_manifest(is_signed->manifest);
  if (const auto manifest = bundle::parse_manifest(as_bytes(body)))
    for (const auto& file : manifest->files)
      if (!bundle::is_safe_name(file.name)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr char kSeparator = 0x1e;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<sync::Reply> replies;
  while (!text.empty()) {
    const auto end = std::min(text.find(kSeparator), text.size());
    replies.push_back(reply_in(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  for (const auto& reply : replies) {
    judge(reply);
    read_news(reply.body);
  }
  if (!replies.empty()) deliver(replies);
  return 0;
}
