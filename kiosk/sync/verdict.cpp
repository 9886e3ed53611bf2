#include "kiosk/sync/verdict.h"

#include <nlohmann/json.hpp>

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

using nlohmann::json;

bool has_type(const Reply& reply, std::string_view type) {
  const std::string_view given = reply.content_type;
  return given.starts_with(type) && (given.size() == type.size() || given[type.size()] == ';');
}

json body_of(const Reply& reply, std::string_view type) {
  if (!has_type(reply, type)) return {};
  auto body = json::parse(reply.body, nullptr, false);
  return body.is_object() ? body : json();
}

bool is_acknowledged(const outbox::Claimed& claimed, const Reply& reply) {
  const json body = body_of(reply, "application/json");
  return body.is_object() && body.value("key", json()) == claimed.row.id &&
         body.value("sha256", json()) == claimed.sha256;
}

// The backend's own "no" to this very submission, not some proxy's.
bool is_about_this(const outbox::Claimed& claimed, const Reply& reply) {
  const json body = body_of(reply, "application/problem+json");
  return body.is_object() && body.value("key", json()) == claimed.row.id;
}

const Fault* refusal(int status) {
  switch (status) {
    case 409: return &kConflict;
    case 413: return &kTooLarge;
    case 400:
    case 415:
    case 422: return &kRefused;
    default: return nullptr;
  }
}

// nginx tells of a missing or wrong client certificate with a page under status 400.
bool is_not_admitted(const Reply& reply) {
  return reply.status == 401 || reply.status == 403 ||
         (reply.status == 400 && reply.body.find("SSL certificate") != std::string::npos);
}

const Fault& why_again(const Reply& reply) {
  constexpr int kNetworkLoginNeeded = 511;
  if (is_not_admitted(reply)) return kNotAdmitted;
  if (reply.status == 429) return kRateLimited;
  if (reply.status == kNetworkLoginNeeded) return kCaptivePortal;
  if (reply.status >= 500) return kOverloaded;
  if (reply.status >= 200 && reply.status < 400)
    return has_type(reply, "application/json") ? kProtocol : kCaptivePortal;
  return kProtocol;
}

}  // namespace

Verdict judge(const outbox::Claimed& claimed, const Reply& reply) {
  const bool created = reply.status == 201 || reply.status == 202;
  if (created && is_acknowledged(claimed, reply)) return {Outcome::delivered};
  const Fault* refused = refusal(reply.status);
  if (refused != nullptr && is_about_this(claimed, reply)) return {Outcome::refused, refused};
  return {Outcome::again, &why_again(reply)};
}

}  // namespace yimen::sync
