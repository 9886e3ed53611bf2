// What an export needs: copies, without any change of state.
#include "kiosk/database/session.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/parts.h"
#include "kiosk/outbox/rows.h"

namespace yimen::outbox {
namespace {

using database::attempt;

Result<Claimed> read(database::Session& session, std::string_view id) {
  auto query = session.prepare(
      std::string("SELECT ") + kRowColumns +
      ", sealed, sha256, key_id FROM submission JOIN body ON body.submission = seq WHERE id = ?");
  query->bind(1, std::string(id));
  if (!query->executeStep()) return fail(kUnknownReceipt, std::string(id));
  return Claimed{row_of(*query), database::bytes_of(query->getColumn(kRowColumnCount)),
                 query->getColumn(kRowColumnCount + 1).getString(),
                 query->getColumn(kRowColumnCount + 2).getString()};
}

}  // namespace

Result<std::vector<std::string>> Outbox::undelivered() {
  return attempt([&]() -> Result<std::vector<std::string>> {
    auto query = session_->prepare(
        "SELECT id FROM submission WHERE state NOT IN ('delivered', 'decided') AND "
        "kind NOT IN ('withdrawal', 'call') ORDER BY seq");
    std::vector<std::string> ids;
    while (query->executeStep()) ids.push_back(query->getColumn(0).getString());
    return ids;
  });
}

Result<Claimed> Outbox::copy_of(std::string_view id) {
  return attempt([&]() -> Result<Claimed> {
    auto copy = read(*session_, id);
    if (!copy) return copy;
    const bool fits = to_hex(sha256(copy->sealed)) == copy->sha256 && parts_are_whole(*session_, id);
    if (!fits) return fail(kDamagedContent, copy->row.receipt_number);
    copy->parts = outbox::parts_of(*session_, id);
    return copy;
  });
}

// The first entry of the audit never changes.
Result<std::string> Outbox::identity() {
  return attempt([&]() -> Result<std::string> {
    auto query = session_->prepare("SELECT lower(hex(hash)) FROM audit WHERE seq = 1");
    return query->executeStep() ? query->getColumn(0).getString().substr(0, 32) : std::string();
  });
}

}  // namespace yimen::outbox
