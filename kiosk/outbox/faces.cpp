// Faces that people let this terminal keep, and their wish that it be no longer so.
#include <fmt/format.h>

#include "kiosk/database/session.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/plain_row.h"

namespace yimen::outbox {
namespace {

using database::Session;

bool is_tag(std::string_view tag) {
  constexpr std::size_t kTagBytes = 16;
  const auto bytes = from_hex(tag);
  return bytes && bytes->size() == kTagBytes;
}

int remove_face(Session& session, const std::string& tag) {
  auto remove = session.prepare("DELETE FROM face WHERE tag = ?");
  remove->bind(1, tag);
  return remove->exec();
}

void queue_withdrawal(Session& session, const std::string& tag, Random& random, WallTime now) {
  queue_plain(session, {Kind::withdrawal, tag, fmt::format(R"({{"tag":"{}"}})", tag)}, random, now);
}

// So that the sealed bytes do not stay in the write-ahead log. Where somebody reads just now, the next
// checkpoint does it.
void empty_log(Session& session) { session.connection().tryExec("PRAGMA wal_checkpoint(TRUNCATE)"); }

void keep_cursor(Session& session, const char* name, std::string_view cursor) {
  auto insert = session.prepare("INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)");
  insert->bind(1, name);
  insert->bind(2, std::string(cursor));
  insert->exec();
}

constexpr const char* kWithdrawalCursor = "withdrawal cursor";

}  // namespace

Result<void> Outbox::save_face(const std::string& tag, const KeptFace& face) {
  if (!is_tag(tag) || face.sealed.empty()) return fail(kInvalidSubmission, "no face to keep");
  return database::in_transaction(*session_, [&]() -> Result<void> {
    auto insert =
        session_->prepare("INSERT OR REPLACE INTO face (tag, at, expires, sealed) VALUES (?, ?, ?, ?)");
    insert->bind(1, tag);
    insert->bind(2, database::to_stored(face.at));
    insert->bind(3, database::to_stored(face.expires));
    database::bind_bytes(*insert, 4, face.sealed);
    insert->exec();
    audit::append(*session_, {options_.clock->wall(), "face-saved", ""});  // whose, nobody is to know
    return {};
  });
}

Result<std::optional<KeptFace>> Outbox::face(const std::string& tag) {
  return database::attempt([&]() -> Result<std::optional<KeptFace>> {
    auto query = session_->prepare("SELECT sealed, at, expires FROM face WHERE tag = ? AND expires > ?");
    query->bind(1, tag);
    query->bind(2, database::to_stored(options_.clock->wall()));
    if (!query->executeStep()) return std::nullopt;
    return KeptFace{database::bytes_of(query->getColumn(0)),
                    database::from_stored(query->getColumn(1).getInt64()),
                    database::from_stored(query->getColumn(2).getInt64())};
  });
}

Result<void> Outbox::drop_face(const std::string& tag) {
  if (!is_tag(tag)) return fail(kInvalidSubmission, "no face to drop");
  const WallTime now = options_.clock->wall();
  const auto dropped = database::in_transaction(*session_, [&]() -> Result<void> {
    if (remove_face(*session_, tag) > 0) audit::append(*session_, {now, "face-dropped", ""});
    queue_withdrawal(*session_, tag, *options_.random, now);
    return {};
  });
  if (dropped) empty_log(*session_);
  return dropped;
}

Result<std::int64_t> Outbox::faces_count() {
  return database::attempt([&]() -> Result<std::int64_t> {
    auto query = session_->prepare("SELECT count(*) FROM face");
    query->executeStep();
    return query->getColumn(0).getInt64();
  });
}

Result<void> Outbox::record_withdrawals(std::span<const std::string> tags, std::string_view cursor) {
  const WallTime now = options_.clock->wall();
  const auto recorded = database::in_transaction(*session_, [&]() -> Result<void> {
    for (const auto& tag : tags)
      if (remove_face(*session_, tag) > 0) audit::append(*session_, {now, "face-withdrawn", ""});
    keep_cursor(*session_, kWithdrawalCursor, cursor);
    return {};
  });
  if (recorded && !tags.empty()) empty_log(*session_);
  return recorded;
}

Result<std::string> Outbox::withdrawal_cursor() {
  return database::attempt([&]() -> Result<std::string> {
    auto query = session_->prepare("SELECT value FROM kept WHERE name = ?");
    query->bind(1, kWithdrawalCursor);
    return query->executeStep() ? query->getColumn(0).getString() : std::string();
  });
}

}  // namespace yimen::outbox
