// What other terminals told, by way of the backend, of people who took back their consent.
#include "kiosk/database/session.h"
#include "kiosk/outbox/outbox.h"

namespace yimen::outbox {
namespace {

constexpr const char* kCursor = "withdrawal cursor";

}  // namespace

Result<void> Outbox::record_withdrawals(std::span<const std::string> /*tags*/, std::string_view cursor) {
  return database::in_transaction(*session_, [&]() -> Result<void> {
    auto insert = session_->prepare("INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)");
    insert->bind(1, kCursor);
    insert->bind(2, std::string(cursor));
    insert->exec();
    return {};
  });
}

Result<std::string> Outbox::withdrawal_cursor() {
  return database::attempt([&]() -> Result<std::string> {
    auto query = session_->prepare("SELECT value FROM kept WHERE name = ?");
    query->bind(1, kCursor);
    return query->executeStep() ? query->getColumn(0).getString() : std::string();
  });
}

}  // namespace yimen::outbox
