#include "kiosk/outbox/rows.h"

#include "kiosk/database/database.h"

namespace yimen::outbox {
namespace {

Kind kind_of(const std::string& name) {
  return name == name_of(Kind::evaluation) ? Kind::evaluation : Kind::request;
}

State state_named(const std::string& name) {
  for (const State state : {State::sending, State::delivered, State::refused})
    if (name == name_of(state)) return state;
  return State::queued;
}

}  // namespace

const char* const kRowColumns =
    "receipt, id, kind, service_id, service_version, refers_to, state, submitted_at, tries, last_fault, "
    "next_at";

Row row_of(SQLite::Statement& statement) {
  Row row;
  row.receipt_number = statement.getColumn(0).getString();
  row.id = statement.getColumn(1).getString();
  row.kind = kind_of(statement.getColumn(2).getString());
  row.service_id = statement.getColumn(3).getString();
  row.service_version = statement.getColumn(4).getInt();
  row.refers_to = statement.getColumn(5).getString();
  row.state = state_named(statement.getColumn(6).getString());
  row.submitted_at = database::from_stored(statement.getColumn(7).getInt64());
  row.tries = statement.getColumn(8).getInt();
  row.last_fault = statement.getColumn(9).getString();
  row.next_try = database::from_stored(statement.getColumn(10).getInt64());
  return row;
}

std::string_view name_of(Kind kind) { return kind == Kind::evaluation ? "evaluation" : "request"; }

std::string_view name_of(State state) {
  switch (state) {
    case State::queued: return "queued";
    case State::sending: return "sending";
    case State::delivered: return "delivered";
    case State::refused: return "refused";
  }
  return "queued";
}

}  // namespace yimen::outbox
