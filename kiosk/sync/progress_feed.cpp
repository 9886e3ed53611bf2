#include "kiosk/sync/progress_feed.h"

#include "kiosk/common/log.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/standing_reply.h"

namespace yimen::sync {
namespace {

constexpr std::size_t kPage = 200;
constexpr std::size_t kLargestPage = 1024 * 1024;

}  // namespace

ProgressFeed::ProgressFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                           const Clock& clock, Random& random, Emit emit)
    : outbox_(outbox),
      emit_(std::move(emit)),
      poll_(transport, line, config, clock, random,
            {.question = [this] { return question(); },
             .keep = [this](const Reply& reply) { return keep(reply); }}) {}

Result<Message> ProgressFeed::question() {
  const auto cursor = outbox_.cursor();
  if (!cursor) return fail(cursor);
  Message message{.path = "/v1/progress?limit=" + std::to_string(kPage) + "&after=" + *cursor,
                  .largest_reply = kLargestPage};
  if (!etag_.empty()) message.headers.emplace_back("If-None-Match", etag_);
  return message;
}

// Whether there is likely more.
bool ProgressFeed::keep(const Reply& reply) {
  if (reply.status != 200) return false;
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

}  // namespace yimen::sync
