#include "backend/matters/matters.h"

#include "backend/workflow/told.h"

namespace yimen::backend {
namespace {

using workflow::Action;
using workflow::Refusal;
using workflow::Stage;

const std::string kSelect = std::string("SELECT ") + kMatterColumns + " FROM matter ";

void insert(sql::Connection& connection, const Matter& matter) {
  connection.exec(std::string("INSERT INTO matter (") + kMatterColumns +
                      ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)",
                  {matter.key, matter.receipt, matter.follows, matter.terminal, matter.person_tag,
                   matter.service_id, matter.service_version, sql::stored(matter.submitted_at), matter.office,
                   workflow::name_of(matter.stage), matter.next_step.zh, matter.next_step.en, matter.due_on,
                   sql::stored(matter.changed_at), matter.steps});
}

void insert_step(sql::Connection& connection, const Matter& matter, const TakenStep& step) {
  connection.exec(
      "INSERT INTO step (key, number, action, from_stage, to_stage, person, level, note_zh, note_en, "
      "taken_at)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      {matter.key, matter.steps, workflow::name_of(step.action), workflow::name_of(step.from),
       workflow::name_of(step.to), step.person, step.level ? workflow::name_of(*step.level) : "",
       step.note.zh, step.note.en, sql::stored(step.at)});
}

// As it is after the step, unless somebody took another one since `before` was read. Additions follow.
std::optional<Matter> update(sql::Connection& connection, const Matter& after) {
  const auto rows = connection.exec(
      "UPDATE matter SET stage = $1, next_zh = $2, next_en = $3, due_on = $4, changed_at = $5, steps = steps "
      "+ 1,"
      " feed = 0 WHERE key = $6 AND steps = $7 RETURNING " +
          std::string(kMatterColumns),
      {workflow::name_of(after.stage), after.next_step.zh, after.next_step.en, after.due_on,
       sql::stored(after.changed_at), after.key, after.steps});
  if (rows.empty()) return std::nullopt;
  connection.exec(
      "UPDATE matter SET stage = $1, next_zh = $2, next_en = $3, due_on = $4, changed_at = $5, feed = 0"
      " WHERE follows = $6",
      {workflow::name_of(after.stage), after.next_step.zh, after.next_step.en, after.due_on,
       sql::stored(after.changed_at), after.key});
  return matter_of(rows[0]);
}

TakenStep step_of(const sql::Row& row) {
  return {workflow::action_named(row.text(0)).value(),
          workflow::stage_named(row.text(1)).value(),
          workflow::stage_named(row.text(2)).value(),
          row.text(3),
          workflow::level_named(row.text(4)),
          {row.text(5), row.text(6)},
          row.time(7)};
}

Matters::Objection objection_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::other_office: return Matters::Objection::other_office;
    case Refusal::wrong_stage: return Matters::Objection::wrong_stage;
    case Refusal::level_too_low: return Matters::Objection::level_too_low;
    case Refusal::own_work: return Matters::Objection::own_work;
  }
  return Matters::Objection::wrong_stage;
}

std::vector<workflow::Taken> by_people(const std::vector<TakenStep>& history) {
  std::vector<workflow::Taken> taken;
  for (const auto& step : history)
    if (step.level) taken.push_back({step.person, *step.level});
  return taken;
}

Matter new_matter(const Submission& submission) {
  Matter matter;
  matter.key = submission.key;
  matter.receipt = submission.receipt;
  matter.terminal = submission.terminal;
  matter.person_tag = submission.person_tag;
  matter.service_id = submission.service_id;
  matter.service_version = submission.service_version;
  matter.submitted_at = submission.submitted_at;
  return matter;
}

// The returned request that a submission may bring back: of the same person, where both say who.
std::optional<Matter> returned_one(sql::Connection& connection, const Submission& submission) {
  const auto rows = connection.exec(
      kSelect +
          "WHERE receipt = $1 AND stage = 'returned' AND follows = '' AND service_id = $2"
          " AND (person_tag = $3 OR person_tag = '' OR $3 = '') ORDER BY submitted_at LIMIT 1",
      {submission.refers_to, submission.service_id, submission.person_tag});
  if (rows.empty()) return std::nullopt;
  return matter_of(rows[0]);
}

}  // namespace

Result<void> Matters::enter(sql::Connection& connection, const Submission& submission) const {
  if (submission.kind != "request") return {};
  Matter matter = new_matter(submission);
  const auto brought_back = resubmit(connection, submission, matter);
  if (!brought_back) return fail(brought_back);
  if (!*brought_back) {
    matter.office = offices_.of_area(submission.area).id;
    matter.next_step = workflow::told(matter.stage, std::nullopt, {});
    matter.due_on = timetable_.due_on(matter.stage, matter.service_id, submission.received_at);
    matter.changed_at = submission.received_at;
  }
  insert(connection, matter);
  return {};
}

// Whether there was one to bring back; `addition` then stands where that one does.
Result<bool> Matters::resubmit(sql::Connection& connection, const Submission& submission,
                               Matter& addition) const {
  if (submission.refers_to.empty()) return false;
  const auto before = returned_one(connection, submission);
  if (!before) return false;
  const auto& rule = workflow::resubmission();
  Matter after = *before;
  after.stage = rule.to;
  after.next_step = workflow::told(rule.to, rule.action, {});
  after.changed_at = submission.received_at;
  after.due_on = timetable_.due_on(rule.to, after.service_id, after.changed_at);
  const auto updated = update(connection, after);
  if (!updated) return false;
  insert_step(connection, *updated,
              {rule.action, rule.from, rule.to, "", std::nullopt, {}, after.changed_at});
  addition.follows = updated->key;
  addition.office = updated->office;
  addition.stage = updated->stage;
  addition.next_step = updated->next_step;
  addition.due_on = updated->due_on;
  addition.changed_at = updated->changed_at;
  return true;
}

Result<void> Matters::adopt() const {
  return database_.transact([&](sql::Connection& connection) -> Result<void> {
    const auto rows =
        connection.exec("SELECT " + kSubmissionColumns +
                        " FROM submission WHERE kind = 'request' AND state <> 'incomplete'"
                        " AND NOT EXISTS (SELECT 1 FROM matter WHERE matter.key = submission.key)");
    for (const auto& row : rows)
      if (const auto entered = enter(connection, submission_of(row)); !entered) return entered;
    return {};
  });
}

Result<Matters::Outcome> Matters::find(const Order& order) const {
  return database_.look([&](sql::Connection& connection) -> Result<Outcome> {
    const auto rows =
        connection.exec(kSelect + "WHERE receipt = $1 AND ($2 = '' OR key = $2)", {order.receipt, order.key});
    if (rows.empty()) return Objection::not_found;
    if (rows.size() > 1) return Objection::ambiguous;
    Matter found = matter_of(rows[0]);
    if (found.follows.empty()) return found;
    return matter_of(connection.exec(kSelect + "WHERE key = $1", {found.follows}).at(0));
  });
}

Result<Matters::Outcome> Matters::take(const workflow::Person& person, const Order& order) const {
  const auto found = find(order);
  if (!found || std::holds_alternative<Objection>(*found)) return found;
  const Matter before = std::get<Matter>(*found);
  if (order.seen && *order.seen != before.stage) return Objection::overtaken;
  const auto past = history(before.key);
  if (!past) return fail(past);
  const auto step = workflow::decide(order.action, person, {before.stage, before.office, by_people(*past)});
  if (!step) return objection_of(step.error());
  if (step->needs_reason && order.note.zh.empty()) return Objection::no_reason;
  return commit(before,
                {step->action, step->from, step->to, person.id, step->level, order.note, clock_.wall()});
}

Result<Matters::Outcome> Matters::commit(const Matter& before, const TakenStep& step) const {
  Matter after = before;
  after.stage = step.to;
  after.next_step = workflow::told(step.to, step.action, step.note);
  after.changed_at = step.at;
  after.due_on = timetable_.due_on(step.to, after.service_id, step.at);
  return database_.transact(
      [&](sql::Connection& connection) -> Result<Outcome> {
        const auto updated = update(connection, after);
        if (!updated) return Objection::overtaken;
        insert_step(connection, *updated, step);
        return *updated;
      },
      sql::Isolation::statement);
}

Result<std::vector<Matter>> Matters::with_receipt(const std::string& receipt) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Matter>> {
    return matters_of(connection.exec(kSelect + "WHERE receipt = $1 ORDER BY submitted_at, key", {receipt}));
  });
}

Result<std::vector<Matter>> Matters::of_person(const std::string& person_tag) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Matter>> {
    return matters_of(connection.exec(
        kSelect + "WHERE person_tag = $1 AND person_tag <> '' ORDER BY submitted_at DESC, key LIMIT 50",
        {person_tag}));
  });
}

Result<std::vector<TakenStep>> Matters::history(const std::string& key) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<TakenStep>> {
    std::vector<TakenStep> steps;
    for (const auto& row : connection.exec(
             "SELECT action, from_stage, to_stage, person, level, note_zh, note_en, taken_at FROM step"
             " WHERE key = $1 ORDER BY number",
             {key}))
      steps.push_back(step_of(row));
    return steps;
  });
}

}  // namespace yimen::backend
