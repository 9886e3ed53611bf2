#include "kiosk/outbox/rows.h"

#include "kiosk/database/database.h"

namespace yimen::outbox {
namespace {

constexpr std::array<std::pair<State, std::string_view>, 7> kNames{{{State::draft, "draft"},
                                                                    {State::queued, "queued"},
                                                                    {State::sending, "sending"},
                                                                    {State::delivered, "delivered"},
                                                                    {State::decided, "decided"},
                                                                    {State::refused, "refused"},
                                                                    {State::needs_staff, "needs_staff"}}};

}  // namespace

const char* const kRowColumns =
    "receipt, id, kind, service_id, service_version, refers_to, state, submitted_at, tries, last_fault, "
    "next_at";

Row row_of(SQLite::Statement& statement) {
  Row row;
  row.receipt_number = statement.getColumn(0).getString();
  row.id = statement.getColumn(1).getString();
  row.kind = kind_named(statement.getColumn(2).getString());
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

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::request: return "request";
    case Kind::evaluation: return "evaluation";
    case Kind::withdrawal: return "withdrawal";
    case Kind::call: return "call";
  }
  return "request";
}

Kind kind_named(std::string_view name) {
  for (const Kind kind : {Kind::evaluation, Kind::withdrawal, Kind::call})
    if (name == name_of(kind)) return kind;
  return Kind::request;
}

std::string_view name_of(State state) {
  for (const auto& [value, name] : kNames)
    if (value == state) return name;
  return "needs_staff";
}

// A name that the table's own check does not let in has come by damage.
State state_named(std::string_view name) {
  for (const auto& [value, known] : kNames)
    if (known == name) return value;
  return State::needs_staff;
}

bool is_final(std::string_view stage) { return stage == "completed" || stage == "declined"; }

}  // namespace yimen::outbox
