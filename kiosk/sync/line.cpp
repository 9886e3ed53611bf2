#include "kiosk/sync/line.h"

#include <algorithm>

#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"

namespace yimen::sync {
namespace {

constexpr std::chrono::hours kLongestAsked{1};
constexpr int kMoreThanBadLuck = 3;

}  // namespace

Line::Line(const Config& config, const Clock& clock, Random& random, Emit emit)
    : config_(config), clock_(clock), random_(random), emit_(std::move(emit)) {}

std::optional<milliseconds> Line::pause() const {
  const auto last = std::max(pause_until_, asked_until_);
  if (!last || *last <= clock_.now()) return std::nullopt;
  return std::chrono::ceil<milliseconds>(*last - clock_.now());
}

void Line::good() {
  failures_ = 0;
  pause_until_.reset();
  window_ = std::min(window_ * 2, std::max(config_.in_flight, 1));
  tell({true, nullptr}, {});
}

void Line::bad(const Fault& fault, const std::string& detail, std::optional<seconds> asked) {
  if (asked)
    asked_until_ =
        std::max(asked_until_, std::optional(clock_.now() + std::min<milliseconds>(*asked, kLongestAsked)));
  const Concern concern = policy_for(fault).concern;
  // What was under way together fails together: that is one failure.
  const bool same_failure = pause_until_ && *pause_until_ > clock_.now();
  if (!same_failure) {
    ++failures_;
    pause_until_ = clock_.now() + pause_after(failures_, config_.first_pause,
                                              longest_pause_of_all(concern, config_), random_);
  }
  // One submission that the backend cannot digest does not mean that it is away.
  if (concern == Concern::submission && failures_ < kMoreThanBadLuck) return;
  if (concern != Concern::submission) window_ = 1;
  tell({false, &fault}, detail);
}

bool Line::is_down() const {
  return told_ && !told_->online &&
         policy_for(*told_->fault).submission == outbox::Settlement::What::released;
}

void Line::tell(Connectivity now, const std::string& detail) {
  if (told_ == now) return;
  told_ = now;
  if (now.online)
    log::info("sync", "online");
  else
    log::fault("sync", {now.fault, detail});
  emit_(now);
}

}  // namespace yimen::sync
