#include "kiosk/terminal/standings.h"

namespace yimen::terminal {
namespace {

// While the backend has told nothing.
visit::Stage stage_here(outbox::State state) {
  switch (state) {
    case outbox::State::draft:
    case outbox::State::queued:
    case outbox::State::sending: return visit::Stage::queued;
    case outbox::State::delivered:
    case outbox::State::decided: return visit::Stage::sent;
    case outbox::State::refused:
    case outbox::State::needs_staff: return visit::Stage::needs_staff;
  }
  return visit::Stage::queued;
}

}  // namespace

visit::Standing shown_standing(const outbox::Standing& known, WallTime now) {
  visit::Standing shown;
  shown.number = known.row.receipt_number;
  shown.service_id = known.row.service_id;
  shown.submitted_at = known.row.submitted_at;
  shown.stage = stage_here(known.row.state);
  if (shown.stage == visit::Stage::queued) shown.known_at = now;
  if (!known.progress) return shown;
  shown.stage = visit::stage_named(known.progress->stage);
  shown.office = known.progress->office;
  shown.next_step = known.progress->next_step;
  shown.due_on = known.progress->due_on;
  shown.known_at = known.progress->told_at;
  return shown;
}

visit::Standing shown_standing(const sync::RemoteStanding& told) {
  visit::Standing shown;
  shown.number = told.receipt_number;
  shown.service_id = told.service_id;
  shown.submitted_at = parse_utc(told.submitted_at).value_or(told.told_at);
  shown.stage = visit::stage_named(told.stage);
  shown.office = told.office;
  shown.next_step = told.next_step;
  shown.due_on = told.due_on;
  shown.known_at = told.told_at;
  return shown;
}

}  // namespace yimen::terminal
