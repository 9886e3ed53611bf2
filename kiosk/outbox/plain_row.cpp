#include "kiosk/outbox/plain_row.h"

#include "kiosk/audit/audit.h"
#include "kiosk/common/ids.h"
#include "kiosk/outbox/transition.h"

namespace yimen::outbox {
namespace {

using database::Session;

void insert_row(Session& session, const PlainRow& row, const Receipt& receipt, const Bytes& body) {
  auto insert = session.prepare(
      "INSERT INTO submission (id, receipt, kind, priority, service_id, service_version, refers_to, "
      "person_tag, state, submitted_at, next_at, key_id, sha256)"
      " VALUES (?, ?, ?, 0, '', 1, ?, '', ?, ?, 0, '', ?)");
  insert->bind(1, receipt.id);
  insert->bind(2, receipt.number);
  insert->bind(3, std::string(name_of(row.kind)));
  insert->bind(4, row.refers_to);
  insert->bind(5, std::string(name_of(transition::kSubmit.to)));
  insert->bind(6, database::to_stored(receipt.at));
  insert->bind(7, to_hex(sha256(body)));
  insert->exec();
}

void insert_body(Session& session, const Bytes& body) {
  auto insert = session.prepare("INSERT INTO body (submission, sealed) VALUES (?, ?)");
  insert->bind(1, session.connection().getLastInsertRowid());
  database::bind_bytes(*insert, 2, body);
  insert->exec();
}

}  // namespace

void queue_plain(Session& session, const PlainRow& row, Random& random, WallTime now) {
  const Receipt receipt{receipt_number(random, now), random_id(random), now};
  const ByteView view = as_bytes(row.body);
  const Bytes body(view.begin(), view.end());
  insert_row(session, row, receipt, body);
  insert_body(session, body);
  audit::append(session, {receipt.at, transition::kSubmit.name, receipt.number});
}

}  // namespace yimen::outbox
