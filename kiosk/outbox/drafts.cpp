// Visits that ended before submission.
#include "kiosk/common/log.h"
#include "kiosk/database/session.h"
#include "kiosk/outbox/draft_box.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"

namespace yimen::outbox {

Result<void> Outbox::save_draft(std::string_view person_key, const Draft& draft) {
  const auto box = DraftBox::of(person_key);
  if (!box) return fail(kInvalidSubmission, "no key to keep a draft under");
  const Bytes sealed = box->seal(draft, *options_.random);
  const WallTime now = options_.clock->wall();
  return database::in_transaction(*session_, [&]() -> Result<void> {
    auto insert = session_->prepare("INSERT OR REPLACE INTO draft (tag, at, sealed) VALUES (?, ?, ?)");
    insert->bind(1, box->tag());
    insert->bind(2, database::to_stored(now));
    database::bind_bytes(*insert, 3, sealed);
    insert->exec();
    audit::append(*session_, {now, "draft-saved", ""});  // whose, nobody is to know
    return {};
  });
}

Result<std::optional<Draft>> Outbox::draft_of(std::string_view person_key) {
  const auto box = DraftBox::of(person_key);
  if (!box) return std::optional<Draft>();
  return database::attempt([&]() -> Result<std::optional<Draft>> {
    auto query = session_->prepare("SELECT at, sealed FROM draft WHERE tag = ?");
    query->bind(1, box->tag());
    if (!query->executeStep()) return std::nullopt;
    auto draft = box->open(database::bytes_of(query->getColumn(1)));
    if (draft) draft->at = database::from_stored(query->getColumn(0).getInt64());
    if (!draft) log::fault("outbox", {&kDamagedContent, "a draft"});
    return draft;
  });
}

Result<void> Outbox::drop_draft(std::string_view person_key) {
  const auto box = DraftBox::of(person_key);
  if (!box) return {};
  return database::in_transaction(*session_, [&]() -> Result<void> {
    auto remove = session_->prepare("DELETE FROM draft WHERE tag = ?");
    remove->bind(1, box->tag());
    if (remove->exec() > 0) audit::append(*session_, {options_.clock->wall(), "draft-dropped", ""});
    return {};
  });
}

std::string draft_tag(std::string_view person_key) {
  const auto box = DraftBox::of(person_key);
  return box ? box->tag() : std::string();
}

}  // namespace yimen::outbox
