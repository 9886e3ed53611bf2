// What must be true of an outbox after a fault.
#include <SQLiteCpp/SQLiteCpp.h>

#include <nlohmann/json.hpp>

#include "tests/faults/storage/scenario.h"

namespace yimen::faults {

using nlohmann::json;
using outbox::State;

struct Scenario::Found {
  std::unique_ptr<outbox::Outbox> outbox;
  std::map<std::string, outbox::Row> rows;  // by id
  std::vector<std::string> broken;
  void fail(std::string promise) { broken.push_back(std::move(promise)); }
};

namespace {

// The state that an event of the audit leads to; nothing for events that lead to none.
std::optional<std::string> state_after(const std::string& event) {
  static const std::map<std::string, std::string> kStates{
      {"submitted", "queued"},        {"claimed", "sending"},    {"put-off", "queued"},
      {"released", "queued"},         {"taken-back", "queued"},  {"delivered", "delivered"},
      {"decided", "decided"},         {"refused", "refused"},    {"retried", "queued"},
      {"needs-staff", "needs_staff"}, {"damaged", "needs_staff"}};
  const auto found = kStates.find(event);
  return found == kStates.end() ? std::nullopt : std::optional(found->second);
}

bool gone(State state) { return state == State::delivered || state == State::decided; }

// The sealed bytes as they are in the file, without the outbox's help.
std::string blob(const std::filesystem::path& file, const char* sql, const std::string& id) {
  SQLite::Database database(file.string());
  SQLite::Statement query(database, sql);
  query.bind(1, id);
  if (!query.executeStep() || query.getColumn(0).isNull()) return "";
  return query.getColumn(0).getString();
}

}  // namespace

std::vector<std::string> Scenario::check() {
  Found found;
  if (std::filesystem::exists(file_) && std::filesystem::file_size(file_) > 0) {
    SQLite::Database raw(file_.string(), SQLite::OPEN_READWRITE);
    const std::string integrity = raw.execAndGet("PRAGMA integrity_check").getString();
    if (integrity != "ok") return {"integrity_check: " + integrity};
  }
  auto opened = outbox::Outbox::open(options(""));
  if (!opened) return {"cannot be opened: " + opened.error().detail};
  found.outbox = std::move(*opened);
  if (found.outbox->set_aside()) return {"a sound file was set aside"};
  check_rows(found);
  for (const auto& one : confirmed_) check_confirmed(found, one);
  check_audit(found);
  check_drafts(found);
  if (found.broken.empty()) check_goes_on(found);
  return found.broken;
}

void Scenario::check_rows(Found& found) {
  const auto rows = found.outbox->list();
  if (!rows) return found.fail("cannot be listed");
  for (const auto& row : *rows) {
    found.rows[row.id] = row;
    check_content(found, row.id);
  }
  const auto more = static_cast<int>(found.rows.size()) - confirmed();
  if (more > unconfirmed_ + 1) found.fail("rows that nobody handed in");
}

void Scenario::check_content(Found& found, const std::string& id) {
  if (gone(found.rows[id].state)) return;
  const std::string sealed =
      blob(file_, "SELECT sealed FROM body, submission WHERE submission = seq AND id = ?", id);
  const json body = json::parse(keys_.open(as_bytes(sealed)), nullptr, false);
  if (body.is_discarded()) return found.fail("a body is missing or torn: " + id);
  if (body.at("receipt") != found.rows[id].receipt_number) found.fail("another's body: " + id);
  const auto parts = found.outbox->parts_of(id);
  const auto named = body.value("attachments", json::array());
  if (!parts || parts->size() != named.size()) return found.fail("attachments are missing: " + id);
  for (std::size_t i = 0; i < named.size(); ++i) {
    const auto bytes = found.outbox->read_part(id, (*parts)[i].sha256, 0, (*parts)[i].size);
    const bool whole = bytes && named[i].at("sha256") == to_hex(sha256(*bytes));
    if (!whole) found.fail("an attachment is torn: " + id);
  }
}

void Scenario::check_confirmed(Found& found, const Confirmed& one) {
  const std::string& id = one.receipt.id;
  if (!found.rows.contains(id)) return found.fail("LOST: " + one.receipt.number);
  const outbox::Row& row = found.rows[id];
  if (row.receipt_number != one.receipt.number) found.fail("another number: " + one.receipt.number);
  if (one.delivered && !gone(row.state))
    found.fail("an acknowledgement was forgotten: " + one.receipt.number);
  if (one.told && row.state != State::decided) found.fail("a decision was forgotten: " + one.receipt.number);
  if (one.told && found.outbox->cursor() != "cursor") found.fail("the cursor was forgotten");
  if (gone(row.state) && (one.may_be_emptied || !one.delivered)) return;
  const std::string sealed =
      blob(file_, "SELECT sealed FROM body, submission WHERE submission = seq AND id = ?", id);
  const std::string plain = keys_.open(as_bytes(sealed));
  const std::string answers = one.submission.body.substr(1, one.submission.body.size() - 2);
  if (plain.find(answers) == std::string::npos) found.fail("LOST the answers of " + one.receipt.number);
  const auto parts = found.outbox->parts_of(id);
  if (!parts || parts->size() != one.submission.attachments.size())
    return found.fail("LOST attachments of " + one.receipt.number);
  for (std::size_t i = 0; i < parts->size(); ++i) {
    const auto bytes = found.outbox->read_part(id, (*parts)[i].sha256, 0, (*parts)[i].size);
    if (!bytes || keys_.open(*bytes) != as_text(one.submission.attachments[i].content))
      found.fail("LOST an attachment of " + one.receipt.number);
  }
}

// Each row came by exactly one "submitted", and is in the state to which its last entry led.
void Scenario::check_audit(Found& found) {
  const auto verdict = found.outbox->verify_audit();
  if (!verdict || verdict->broken_at) found.fail("the audit chain is broken");
  std::map<std::string, std::string> states;
  SQLite::Database database(file_.string());
  SQLite::Statement query(database, "SELECT event, subject FROM audit ORDER BY seq");
  while (query.executeStep()) {
    const auto state = state_after(query.getColumn(0).getString());
    if (!state) continue;
    const std::string number = query.getColumn(1).getString();
    const bool is_new = query.getColumn(0).getString() == "submitted";
    if (is_new == states.contains(number))
      found.fail("its audit entries do not follow each other: " + number);
    states[number] = *state;
  }
  if (states.size() != found.rows.size()) found.fail("audit entries without rows, or rows without entries");
  for (const auto& [id, row] : found.rows)
    if (states[row.receipt_number] != outbox::name_of(row.state))
      found.fail("state " + std::string(outbox::name_of(row.state)) + " but its audit ends with " +
                 states[row.receipt_number]);
}

void Scenario::check_drafts(Found& found) {
  for (const auto& [person, expected] : drafts_) {
    const auto draft = found.outbox->draft_of(person);
    if (!draft || draft->has_value() != expected)
      found.fail(expected ? "a draft is lost" : "a draft came back");
    if (draft && *draft && (*draft)->body.find(person) == std::string::npos) found.fail("another's draft");
  }
}

// All that was not delivered is sent once more, and another citizen may come.
void Scenario::check_goes_on(Found& found) {
  clock_.advance(std::chrono::hours(2));
  const auto claimed = found.outbox->claim(100, seconds(60));
  if (!claimed) return found.fail("nothing can be claimed");
  std::size_t waiting = 0;
  for (const auto& [id, row] : found.rows) waiting += gone(row.state) ? 0U : 1U;
  if (claimed->size() != waiting) found.fail("something waits for ever");
  if (!found.outbox->submit({.service_id = "next", .body = "{}"}))
    found.fail("nothing more can be submitted");
}

}  // namespace yimen::faults
