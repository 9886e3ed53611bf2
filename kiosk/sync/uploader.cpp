#include "kiosk/sync/uploader.h"

#include <algorithm>

#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"
#include "kiosk/sync/upload.h"

namespace yimen::sync {
namespace {

constexpr std::chrono::hours kLongestAsked{1};
constexpr milliseconds kStorePause{5000};

milliseconds until(Instant when, Instant now) {
  return std::chrono::ceil<milliseconds>(std::max(when - now, Instant::duration::zero()));
}

}  // namespace

Uploader::Uploader(outbox::Outbox& outbox, Transport& transport, const Config& config, const Clock& clock,
                   Random& random, Emit emit)
    : outbox_(outbox),
      transport_(transport),
      config_(config),
      clock_(clock),
      random_(random),
      emit_(std::move(emit)) {}

std::optional<milliseconds> Uploader::remaining_pause() const {
  const auto last = std::max(pause_until_, asked_until_);
  if (!last || *last <= clock_.now()) return std::nullopt;
  return until(*last, clock_.now());
}

std::optional<milliseconds> Uploader::step() {
  if (const auto pause = remaining_pause()) return pause;
  const auto claimed = outbox_.claim(1, 2 * config_.timeout);
  if (!claimed) return store_failed(claimed.error());
  if (!claimed->empty()) return upload(claimed->front());
  const auto next = outbox_.next_due();
  return next ? *next : store_failed(next.error());
}

milliseconds Uploader::upload(const outbox::Claimed& claimed) {
  const auto reply = transport_.send(upload_of(claimed));
  if (!reply) return put_off(claimed, reply.error().error, reply.error().sent, std::nullopt);
  const Verdict verdict = judge(claimed, *reply);
  if (verdict.outcome == Outcome::again) {
    const Error why{verdict.fault, "status " + std::to_string(reply->status)};
    return put_off(claimed, why, true, reply->retry_after);
  }
  settle(claimed, verdict);
  return milliseconds(0);
}

void Uploader::settle(const outbox::Claimed& claimed, const Verdict& verdict) {
  const bool delivered = verdict.outcome == Outcome::delivered;
  const auto marked = delivered ? outbox_.mark_delivered(claimed.row.id)
                                : outbox_.mark_refused(claimed.row.id, *verdict.fault);
  if (!marked) {
    store_failed(marked.error());  // its lease runs out, and the backend will know it
    return;
  }
  failures_ = 0;
  pause_until_.reset();
  tell({true, nullptr}, {});
  if (delivered) return emit_(Delivered{claimed.row.receipt_number});
  log::fault("sync", {verdict.fault, claimed.row.receipt_number});
  emit_(Refused{claimed.row.receipt_number, verdict.fault});
}

milliseconds Uploader::put_off(const outbox::Claimed& claimed, const Error& why, bool sent,
                               std::optional<seconds> asked) {
  ++failures_;
  const milliseconds pause = pause_after(failures_, config_.first_pause, config_.longest_pause, random_);
  pause_until_ = clock_.now() + pause;
  if (asked) asked_until_ = clock_.now() + std::min<milliseconds>(*asked, kLongestAsked);
  const milliseconds own_pause =
      pause_after(claimed.row.tries, config_.first_pause, config_.longest_pause, random_);
  // What never left this machine says nothing about the submission, so it keeps its place.
  const auto put_back = sent ? outbox_.mark_failed(claimed.row.id, *why.fault, own_pause)
                             : outbox_.release(claimed.row.id, *why.fault);
  if (!put_back) return store_failed(put_back.error());
  tell({false, why.fault}, why.detail);
  return remaining_pause().value_or(milliseconds(0));
}

milliseconds Uploader::store_failed(const Error& error) {
  log::fault("sync", error);
  pause_until_ = clock_.now() + kStorePause;
  return kStorePause;
}

void Uploader::tell(Connectivity now, const std::string& detail) {
  if (told_ == now) return;
  told_ = now;
  if (now.online)
    log::info("sync", "online");
  else
    log::fault("sync", {now.fault, detail});
  emit_(now);
}

}  // namespace yimen::sync
