#include "kiosk/sync/progress_feed.h"

#include "kiosk/common/log.h"
#include "kiosk/sync/backoff.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/hear.h"
#include "kiosk/sync/standing_reply.h"

namespace yimen::sync {
namespace {

constexpr std::size_t kPage = 200;
constexpr std::size_t kLargestPage = 1024 * 1024;

}  // namespace

ProgressFeed::ProgressFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                           const Clock& clock, Random& random, Emit emit)
    : outbox_(outbox),
      transport_(transport),
      line_(line),
      config_(config),
      clock_(clock),
      random_(random),
      emit_(std::move(emit)) {}

milliseconds ProgressFeed::work() {
  if (under_way_) return kNothingToDo;
  if (clock_.now() >= ask_at_) ask();
  return under_way_ ? kNothingToDo : std::chrono::ceil<milliseconds>(ask_at_ - clock_.now());
}

milliseconds ProgressFeed::probe() {
  ask_at_ = {};
  return work();
}

void ProgressFeed::ask() {
  const auto cursor = outbox_.cursor();
  if (!cursor) {
    log::fault("sync", cursor.error());
    return plan(config_.progress_interval);
  }
  Message message{.path = "/v1/progress?limit=" + std::to_string(kPage) + "&after=" + *cursor,
                  .largest_reply = kLargestPage};
  if (!etag_.empty()) message.headers.emplace_back("If-None-Match", etag_);
  under_way_ = true;
  transport_.begin(std::move(message), [this](const Exchange& exchange) { take(exchange); });
}

// Where the line failed it is asked again as soon as the line's own pause is over.
void ProgressFeed::take(const Exchange& exchange) {
  under_way_ = false;
  const Fault* fault = hear(line_, exchange);
  if (fault != nullptr) {
    if (fault == &kProtocol) plan(config_.progress_interval);
    return;
  }
  const bool more = exchange->status == 200 && keep(*exchange);
  plan(more ? milliseconds(0) : config_.progress_interval);
}

// Whether there is likely more.
bool ProgressFeed::keep(const Reply& reply) {
  const auto page = parse_progress(reply.body);
  if (!page) {
    log::fault("sync", {&kProtocol, "progress"});
    return false;
  }
  if (const auto kept = outbox_.record(page->news, page->cursor); !kept) {
    log::fault("sync", kept.error());
    return false;
  }
  etag_ = reply.header("etag");
  if (page->news.empty()) return false;
  ProgressChanged changed;
  for (const auto& one : page->news) changed.receipt_numbers.push_back(one.receipt_number);
  emit_(std::move(changed));
  return page->news.size() >= kPage;
}

void ProgressFeed::plan(milliseconds most) { ask_at_ = clock_.now() + some_of(most, random_); }

}  // namespace yimen::sync
