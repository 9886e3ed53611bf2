// Where a request stands, as far as this terminal knows.
#include "kiosk/common/ids.h"
#include "kiosk/common/secret.h"
#include "kiosk/database/session.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/rows.h"
#include "kiosk/outbox/transition.h"

namespace yimen::outbox {
namespace {

using database::Session;

constexpr int kMostOfAPerson = 100;
constexpr const char* kCursor = "progress cursor";

std::optional<Progress> progress_of(SQLite::Statement& query, const Row& row) {
  constexpr int kFirst = kRowColumnCount;
  if (query.getColumn(kFirst).isNull()) return std::nullopt;
  return Progress{
      .receipt_number = row.receipt_number,
      .id = row.id,
      .stage = query.getColumn(kFirst).getString(),
      .office = {query.getColumn(kFirst + 1).getString(), query.getColumn(kFirst + 2).getString()},
      .next_step = {query.getColumn(kFirst + 3).getString(), query.getColumn(kFirst + 4).getString()},
      .due_on = query.getColumn(kFirst + 5).getString(),
      .told_at = database::from_stored(query.getColumn(kFirst + 6).getInt64())};
}

std::vector<Standing> standings(Session& session, const char* where, std::string_view value) {
  auto query =
      session.prepare(std::string("SELECT ") + kRowColumns +
                      ", stage, office_zh, office_en, next_zh, next_en, due_on, told_at FROM submission"
                      " LEFT JOIN progress ON progress.submission = submission.seq"
                      " WHERE kind = 'request' AND " +
                      where + " ORDER BY seq DESC LIMIT ?");
  query->bind(1, std::string(value));
  query->bind(2, kMostOfAPerson);
  std::vector<Standing> found;
  while (query->executeStep()) {
    Row row = row_of(*query);
    auto progress = progress_of(*query, row);
    found.push_back({std::move(row), std::move(progress)});
  }
  return found;
}

void keep(Session& session, std::int64_t seq, const Progress& told) {
  auto insert = session.prepare(
      "INSERT OR REPLACE INTO progress (submission, stage, office_zh, office_en, next_zh, next_en, due_on, "
      "told_at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert->bind(1, seq);
  insert->bind(2, told.stage);
  insert->bind(3, told.office.zh);
  insert->bind(4, told.office.en);
  insert->bind(5, told.next_step.zh);
  insert->bind(6, told.next_step.en);
  insert->bind(7, told.due_on);
  insert->bind(8, database::to_stored(told.told_at));
  insert->exec();
}

void record_one(Session& session, const Progress& told, WallTime now) {
  const auto place = place_of_id(session, told.id);
  if (!place) return;
  keep(session, place->seq, told);
  if (is_final(told.stage)) apply(session, transition::kDecide, *place, {.at = now});
}

}  // namespace

Result<std::vector<Standing>> Outbox::standing_of_receipt(std::string_view receipt_number,
                                                          std::string_view check) {
  return database::attempt([&]() -> Result<std::vector<Standing>> {
    auto found = standings(*session_, "receipt = ?", receipt_number);
    std::erase_if(found, [&](const Standing& one) { return !same_secret(receipt_check(one.row.id), check); });
    return found;
  });
}

Result<std::vector<Standing>> Outbox::standing_of_person(std::string_view person_tag) {
  return database::attempt([&]() -> Result<std::vector<Standing>> {
    return standings(*session_, "person_tag = ? AND person_tag <> ''", person_tag);
  });
}

Result<void> Outbox::record(std::span<const Progress> news, std::string_view cursor) {
  const WallTime now = options_.clock->wall();
  return database::in_transaction(*session_, [&]() -> Result<void> {
    for (const auto& told : news) record_one(*session_, told, now);
    auto insert = session_->prepare("INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)");
    insert->bind(1, kCursor);
    insert->bind(2, std::string(cursor));
    insert->exec();
    return {};
  });
}

Result<std::string> Outbox::cursor() {
  return database::attempt([&]() -> Result<std::string> {
    auto query = session_->prepare("SELECT value FROM kept WHERE name = ?");
    query->bind(1, kCursor);
    return query->executeStep() ? query->getColumn(0).getString() : std::string();
  });
}

}  // namespace yimen::outbox
