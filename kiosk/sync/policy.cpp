#include "kiosk/sync/policy.h"

#include "kiosk/sync/faults.h"

namespace yimen::sync {
namespace {

using What = outbox::Settlement::What;

struct Row {
  const Fault* fault;
  Policy policy;
};

constexpr std::array<Row, 16> kTable{{
    {&kBadConfiguration, {Concern::line, What::released}},
    {&kUnreachable, {Concern::line, What::released}},
    {&kNameNotResolved, {Concern::line, What::released}},
    {&kCertificateBad, {Concern::line, What::released}},
    {&kClockDoubtful, {Concern::line, What::released}},
    {&kNotAdmitted, {Concern::line, What::put_off}},
    {&kRevoked, {Concern::line, What::put_off}},
    {&kCaptivePortal, {Concern::line, What::put_off}},
    {&kRateLimited, {Concern::line, What::put_off}},
    {&kOverloaded, {Concern::exchange, What::put_off}},
    {&kBroken, {Concern::exchange, What::put_off}},
    {&kBackendFailed, {Concern::submission, What::put_off}},
    {&kProtocol, {Concern::submission, What::put_off}},
    {&kRefused, {Concern::submission, What::refused}},
    {&kTooLarge, {Concern::submission, What::refused}},
    {&kConflict, {Concern::submission, What::needs_staff}},
}};

}  // namespace

Policy policy_for(const Fault& fault) {
  for (const auto& line : kTable)
    if (line.fault == &fault) return line.policy;
  return {Concern::exchange, What::put_off};
}

milliseconds longest_pause_of_all(Concern concern, const Config& config) {
  constexpr milliseconds kHardly{5'000};
  return concern == Concern::submission ? std::min(kHardly, config.longest_pause) : config.longest_pause;
}

milliseconds longest_pause_of_one(Concern concern, const Config& config) {
  constexpr int kMorePatience = 12;  // with 5 minutes: an hour
  return concern == Concern::submission ? config.longest_pause * kMorePatience : config.longest_pause;
}

}  // namespace yimen::sync
