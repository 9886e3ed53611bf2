// What the staff may see and do: numbers and states, never content.
#include "kiosk/database/session.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/parts.h"
#include "kiosk/outbox/rows.h"
#include "kiosk/outbox/transition.h"

namespace yimen::outbox {
namespace {

using database::attempt;
using database::in_transaction;

std::string select_rows(const char* rest) {
  return std::string("SELECT ") + kRowColumns + " FROM submission " + rest;
}

std::int64_t count(database::Session& session, const char* rest) {
  auto query = session.prepare(std::string("SELECT count(*) FROM submission ") + rest);
  query->executeStep();
  return query->getColumn(0).getInt64();
}

}  // namespace

Result<Row> Outbox::row_of_receipt(std::string_view receipt_number) {
  return attempt([&]() -> Result<Row> {
    auto query = session_->prepare(select_rows("WHERE receipt = ?"));
    query->bind(1, std::string(receipt_number));
    if (!query->executeStep()) return fail(kUnknownReceipt);
    return row_of(*query);
  });
}

Result<State> Outbox::state_of(std::string_view receipt_number) {
  return row_of_receipt(receipt_number).map([](const Row& row) { return row.state; });
}

Result<std::vector<Row>> Outbox::list() {
  return attempt([&]() -> Result<std::vector<Row>> {
    std::vector<Row> rows;
    auto query = session_->prepare(select_rows("ORDER BY seq"));
    while (query->executeStep()) rows.push_back(row_of(*query));
    return rows;
  });
}

Result<std::vector<Part>> Outbox::parts_of(std::string_view id) {
  return attempt([&]() -> Result<std::vector<Part>> { return outbox::parts_of(*session_, id); });
}

// Each by an index of its own, as the terminal asks after every submission. (A partial index is used only
// where its own condition is repeated.)
Result<Counts> Outbox::counts() {
  return attempt([&]() -> Result<Counts> {
    Counts counts;
    counts.queued = count(*session_, "INDEXED BY submission_due WHERE state IN ('queued', 'sending')");
    counts.refused = count(
        *session_,
        "INDEXED BY submission_stopped WHERE state IN ('refused', 'needs_staff') AND state = 'refused'");
    counts.needs_staff = count(
        *session_,
        "INDEXED BY submission_stopped WHERE state IN ('refused', 'needs_staff') AND state = 'needs_staff'");
    counts.delivered = count(*session_, "") - counts.queued - counts.refused - counts.needs_staff;
    return counts;
  });
}

Result<void> Outbox::retry(std::string_view receipt_number) {
  return in_transaction(*session_, [&]() -> Result<void> {
    const auto place = place_of_receipt(*session_, receipt_number);
    if (!place) return fail(kUnknownReceipt);
    if (!apply(*session_, transition::kRetry, *place, {.at = options_.clock->wall()}))
      return fail(kNotStopped, "it is " + std::string(name_of(place->state)));
    return {};
  });
}

Result<void> Outbox::note(std::string_view event, std::string_view subject) {
  return in_transaction(*session_, [&]() -> Result<void> {
    audit::append(*session_, {options_.clock->wall(), event, subject});
    return {};
  });
}

Result<audit::Verdict> Outbox::verify_audit() {
  return attempt([&]() -> Result<audit::Verdict> { return audit::verify(session_->connection()); });
}

}  // namespace yimen::outbox
