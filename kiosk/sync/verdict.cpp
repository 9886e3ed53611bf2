#include "kiosk/sync/verdict.h"

#include <nlohmann/json.hpp>

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

using nlohmann::json;

json body_of(const Reply& reply, std::string_view type) {
  if (!has_type(reply, type)) return {};
  auto body = json::parse(reply.body, nullptr, false);
  return body.is_object() ? body : json();
}

bool is_one_of(const std::string& sha256, const std::vector<outbox::Part>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const outbox::Part& part) { return part.sha256 == sha256; });
}

// What an acknowledgement of this submission says is missing: parts that it has, at least one.
Verdict incomplete(const outbox::Claimed& claimed, const json& missing) {
  const Verdict strange{Outcome::again, &kProtocol};
  if (!missing.is_array() || missing.empty()) return strange;
  Verdict verdict{Outcome::incomplete};
  for (const auto& one : missing) {
    if (!one.is_string() || !is_one_of(one.get<std::string>(), claimed.parts)) return strange;
    verdict.missing.push_back(one.get<std::string>());
  }
  return verdict;
}

std::optional<Verdict> acknowledgement(const outbox::Claimed& claimed, const Reply& reply) {
  if (reply.status != 201 && reply.status != 202) return std::nullopt;
  const json body = body_of(reply, "application/json");
  if (!body.is_object() || body.value("key", json()) != claimed.row.id ||
      body.value("sha256", json()) != claimed.sha256)
    return std::nullopt;
  return body.contains("missing") ? incomplete(claimed, body["missing"]) : Verdict{Outcome::delivered};
}

// The backend's own "no" to this very submission, not some proxy's.
bool is_about_this(const outbox::Claimed& claimed, const Reply& reply) {
  const json body = body_of(reply, "application/problem+json");
  return body.is_object() && body.value("key", json()) == claimed.row.id;
}

std::optional<Verdict> refusal(const outbox::Claimed& claimed, const Reply& reply) {
  if (!is_about_this(claimed, reply)) return std::nullopt;
  switch (reply.status) {
    case 409: return Verdict{Outcome::needs_staff, &kConflict};
    case 413: return Verdict{Outcome::refused, &kTooLarge};
    case 400:
    case 415:
    case 422: return Verdict{Outcome::refused, &kRefused};
    default: return std::nullopt;
  }
}

bool is_revoked(const Reply& reply) {
  const json body = body_of(reply, "application/problem+json");
  return reply.status == 403 && body.is_object() && body.value("type", json()) == "urn:yimen:problem:revoked";
}

// nginx tells of a missing or wrong client certificate with a page under status 400.
bool is_not_admitted(const Reply& reply) {
  return reply.status == 401 || reply.status == 403 ||
         (reply.status == 400 && reply.body.find("SSL certificate") != std::string::npos);
}

// The last one: the backend's disk is full.
bool is_overloaded(int status) { return status == 502 || status == 503 || status == 504 || status == 507; }

}  // namespace

bool has_type(const Reply& reply, std::string_view type) {
  const std::string_view given = reply.content_type;
  return given.starts_with(type) && (given.size() == type.size() || given[type.size()] == ';');
}

Verdict judge(const outbox::Claimed& claimed, const Reply& reply) {
  if (const auto verdict = acknowledgement(claimed, reply)) return *verdict;
  if (const auto verdict = refusal(claimed, reply)) return *verdict;
  return {Outcome::again, &name_of_failure(reply)};
}

const Fault& name_of_failure(const Reply& reply) {
  constexpr int kNetworkLoginNeeded = 511;
  if (is_revoked(reply)) return kRevoked;
  if (is_not_admitted(reply)) return kNotAdmitted;
  if (reply.status == 429) return kRateLimited;
  if (reply.status == kNetworkLoginNeeded) return kCaptivePortal;
  if (is_overloaded(reply.status)) return kOverloaded;
  if (reply.status >= 500) return kBackendFailed;
  if (reply.status >= 200 && reply.status < 400)
    return has_type(reply, "application/json") ? kProtocol : kCaptivePortal;
  return kProtocol;
}

}  // namespace yimen::sync
