// The half of the outbox that a citizen sees: from "submit" to the receipt.
#include "kiosk/common/ids.h"
#include "kiosk/common/secret.h"
#include "kiosk/database/session.h"
#include "kiosk/outbox/envelope.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/transition.h"

namespace yimen::outbox {
namespace {

using database::Session;

struct Sealed {
  Bytes body;
  std::vector<Bytes> attachments;
  std::vector<Part> parts;
};

Part part_of(const Bytes& sealed) {
  return {to_hex(sha256(sealed)), static_cast<std::int64_t>(sealed.size())};
}

Result<Sealed> seal(const Sealer& sealer, ReadyBox& box, const Submission& submission,
                    const Receipt& receipt) {
  if (const auto good = check(submission); !good) return fail(good);
  Sealed sealed;
  for (const auto& attachment : submission.attachments) {
    sealed.attachments.push_back(sealer.seal(attachment.content));
    if (sealed.attachments.back().empty()) return fail(kNoSealingKey, "the sealing key cannot be used");
    sealed.parts.push_back(part_of(sealed.attachments.back()));
  }
  auto plain = envelope(submission, receipt, sealed.parts);
  if (!plain) return fail(plain);
  sealed.body = box.close(as_bytes(*plain));
  wipe(*plain);
  if (sealed.body.empty()) return fail(kNoSealingKey, "the sealing key cannot be used");
  return sealed;
}

// The bytes outlive the statement's use, and need not be copied once more.
void bind_in_place(SQLite::Statement& statement, int parameter, const Bytes& bytes) {
  statement.bindNoCopy(parameter, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

std::int64_t insert_row(Session& session, const Submission& submission, const Receipt& receipt,
                        const std::string& key_id, const Bytes& body) {
  auto insert = session.prepare(
      "INSERT INTO submission (id, receipt, kind, priority, service_id, service_version, refers_to, "
      "person_tag,"
      " state, submitted_at, next_at, key_id, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)");
  insert->bind(1, receipt.id);
  insert->bind(2, receipt.number);
  insert->bind(3, std::string(name_of(submission.kind)));
  insert->bind(4, submission.kind == Kind::request ? 0 : 1);
  insert->bind(5, submission.service_id);
  insert->bind(6, submission.service_version);
  insert->bind(7, submission.refers_to);
  insert->bind(8, submission.person_tag);
  insert->bind(9, std::string(name_of(transition::kSubmit.to)));
  insert->bind(10, database::to_stored(receipt.at));
  insert->bind(11, key_id);
  insert->bind(12, part_of(body).sha256);
  insert->exec();
  return session.connection().getLastInsertRowid();
}

void insert_body(Session& session, std::int64_t seq, const Bytes& body) {
  auto insert = session.prepare("INSERT INTO body (submission, sealed) VALUES (?, ?)");
  insert->bind(1, seq);
  bind_in_place(*insert, 2, body);
  insert->exec();
}

void insert_attachments(Session& session, std::int64_t seq, const Sealed& sealed) {
  for (std::size_t i = 0; i < sealed.parts.size(); ++i) {
    auto insert =
        session.prepare("INSERT INTO attachment (submission, position, sha256, sealed) VALUES (?, ?, ?, ?)");
    insert->bind(1, seq);
    insert->bind(2, static_cast<std::int64_t>(i));
    insert->bind(3, sealed.parts[i].sha256);
    bind_in_place(*insert, 4, sealed.attachments[i]);
    insert->exec();
  }
}

void end_draft(Session& session, const std::string& tag) {
  if (tag.empty()) return;
  auto remove = session.prepare("DELETE FROM draft WHERE tag = ?");
  remove->bind(1, tag);
  remove->exec();
}

}  // namespace

void Outbox::get_ready() {
  if (options_.sealer != nullptr) options_.sealer->get_ready(ready_);
}

Result<Receipt> Outbox::submit(const Submission& submission) {
  if (options_.sealer == nullptr) return fail(kNoSealingKey, "opened without one");
  const WallTime now = options_.clock->wall();
  Receipt receipt{receipt_number(*options_.random, now), random_id(*options_.random), now};
  receipt.check = receipt_check(receipt.id);
  get_ready();
  const auto box = std::move(ready_);
  const auto sealed = seal(*options_.sealer, *box, submission, receipt);
  if (!sealed) return fail(sealed);
  return database::in_transaction(*session_, [&]() -> Result<Receipt> {
    const std::int64_t seq =
        insert_row(*session_, submission, receipt, options_.sealer->key_id(), sealed->body);
    insert_body(*session_, seq, sealed->body);
    insert_attachments(*session_, seq, *sealed);
    end_draft(*session_, submission.draft_tag);
    audit::append(*session_, {now, transition::kSubmit.name, receipt.number});
    return receipt;
  });
}

}  // namespace yimen::outbox
