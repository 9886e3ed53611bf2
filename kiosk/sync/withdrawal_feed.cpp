#include "kiosk/sync/withdrawal_feed.h"

#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/hear.h"
#include "kiosk/sync/withdrawals_reply.h"

namespace yimen::sync {
namespace {

constexpr std::size_t kTagsAPage = 500;
constexpr std::size_t kLargestTags = 256 * 1024;

}  // namespace

WithdrawalFeed::WithdrawalFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                               const Clock& clock, Random& random, Emit emit)
    : outbox_(outbox),
      transport_(transport),
      line_(line),
      config_(config),
      clock_(clock),
      random_(random),
      emit_(std::move(emit)) {}

milliseconds WithdrawalFeed::work() {
  if (under_way_) return kNothingToDo;
  if (clock_.now() >= ask_at_) ask();
  return under_way_ ? kNothingToDo : std::chrono::ceil<milliseconds>(ask_at_ - clock_.now());
}

void WithdrawalFeed::ask() {
  const auto cursor = outbox_.withdrawal_cursor();
  if (!cursor) {
    log::fault("sync", cursor.error());
    return plan(config_.progress_interval);
  }
  Message message{.path = "/v1/withdrawals?limit=" + std::to_string(kTagsAPage) + "&after=" + *cursor,
                  .largest_reply = kLargestTags};
  under_way_ = true;
  transport_.begin(std::move(message), [this](const Exchange& exchange) { take(exchange); });
}

// Where the line failed it is asked again as soon as the line's own pause is over.
void WithdrawalFeed::take(const Exchange& exchange) {
  under_way_ = false;
  const Fault* fault = hear(line_, exchange);
  if (fault != nullptr) {
    if (fault == &kProtocol) plan(config_.progress_interval);
    return;
  }
  plan(keep(*exchange) ? milliseconds(0) : config_.progress_interval);
}

// Whether there is likely more.
bool WithdrawalFeed::keep(const Reply& reply) {
  auto page = parse_withdrawals(reply.body);
  if (!page) {
    log::fault("sync", {&kProtocol, "withdrawals"});
    return false;
  }
  if (page->tags.empty()) return false;
  if (const auto kept = outbox_.record_withdrawals(page->tags, page->cursor); !kept) {
    log::fault("sync", kept.error());
    return false;
  }
  const bool more = page->tags.size() >= kTagsAPage;
  emit_(FacesWithdrawn{std::move(page->tags)});
  return more;
}

void WithdrawalFeed::plan(milliseconds most) { ask_at_ = clock_.now() + some_of(most, random_); }

}  // namespace yimen::sync
