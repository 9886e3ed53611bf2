#include "kiosk/sync/withdrawal_feed.h"

#include "kiosk/common/log.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/withdrawals_reply.h"

namespace yimen::sync {
namespace {

constexpr std::size_t kTagsAPage = 500;
constexpr std::size_t kLargestTags = 256 * 1024;

}  // namespace

WithdrawalFeed::WithdrawalFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                               const Clock& clock, Random& random, Emit emit)
    : outbox_(outbox),
      emit_(std::move(emit)),
      poll_(transport, line, config, clock, random,
            {.question = [this] { return question(); },
             .keep = [this](const Reply& reply) { return keep(reply); }}) {}

Result<Message> WithdrawalFeed::question() {
  const auto cursor = outbox_.withdrawal_cursor();
  if (!cursor) return fail(cursor);
  return Message{.path = "/v1/withdrawals?limit=" + std::to_string(kTagsAPage) + "&after=" + *cursor,
                 .largest_reply = kLargestTags};
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

}  // namespace yimen::sync
