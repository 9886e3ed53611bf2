// Calls of staff: a list of the terminal's own, and what the backend is told of each.
#include <fmt/format.h>

#include "kiosk/common/ids.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/plain_row.h"

namespace yimen::outbox {
namespace {

using database::Session;

constexpr const char* kColumns = "SELECT id, at, screen, ended_at, ended_by FROM staff_call ";

StaffCall call_of(SQLite::Statement& row) {
  StaffCall call{row.getColumn(0).getString(),
                 database::from_stored(row.getColumn(1).getInt64()),
                 row.getColumn(2).getString(),
                 {},
                 row.getColumn(4).getString()};
  if (call.open()) return call;
  call.ended_at = database::from_stored(row.getColumn(3).getInt64());
  return call;
}

std::optional<StaffCall> find(Session& session, const std::string& id) {
  auto query = session.prepare(std::string(kColumns) + "WHERE id = ?");
  query->bind(1, id);
  return query->executeStep() ? std::optional(call_of(*query)) : std::nullopt;
}

void keep_end(Session& session, const std::string& id, WallTime at, const std::string& by) {
  auto update = session.prepare("UPDATE staff_call SET ended_at = ?, ended_by = ? WHERE id = ?");
  update->bind(1, database::to_stored(at));
  update->bind(2, by);
  update->bind(3, id);
  update->exec();
}

// Of a screen's own name and numbers only: nothing has to be escaped.
std::string body_of(const StaffCall& call) {
  const auto ended = call.open() ? std::string()
                                 : fmt::format(R"(,"ended_at":"{}","ended_by":"{}")", utc_text(call.ended_at),
                                               call.ended_by);
  return fmt::format(R"({{"call":"{}","at":"{}","screen":"{}"{}}})", call.id, utc_text(call.at), call.screen,
                     ended);
}

bool is_screen(std::string_view name) {
  constexpr std::size_t kLongest = 32;
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz_";
  return !name.empty() && name.size() <= kLongest &&
         name.find_first_not_of(kLetters) == std::string_view::npos;
}

}  // namespace

Result<std::string> Outbox::call_staff(const std::string& screen) {
  if (!is_screen(screen)) return fail(kInvalidSubmission, "no screen to call from");
  const WallTime now = options_.clock->wall();
  const StaffCall call{random_id(*options_.random), now, screen, {}, ""};
  return database::in_transaction(*session_, [&]() -> Result<std::string> {
    auto insert = session_->prepare("INSERT INTO staff_call (id, at, screen) VALUES (?, ?, ?)");
    insert->bind(1, call.id);
    insert->bind(2, database::to_stored(now));
    insert->bind(3, screen);
    insert->exec();
    queue_plain(*session_, {Kind::call, call.id, body_of(call)}, *options_.random, now);
    return call.id;
  });
}

Result<void> Outbox::record_answer(const std::string& id) {
  return database::in_transaction(*session_, [&]() -> Result<void> {
    const auto call = find(*session_, id);
    if (call && call->open()) keep_end(*session_, id, options_.clock->wall(), "staff");
    return {};
  });
}

Result<void> Outbox::end_call(const std::string& id, CallEnd by) {
  const WallTime now = options_.clock->wall();
  const std::string who = by == CallEnd::person ? "person" : "staff";
  return database::in_transaction(*session_, [&]() -> Result<void> {
    auto call = find(*session_, id);
    if (!call) return fail(kUnknownCall, id);
    if (!call->open()) return {};
    call->ended_at = now;
    call->ended_by = who;
    keep_end(*session_, id, now, who);
    queue_plain(*session_, {Kind::call, id, body_of(*call)}, *options_.random, now);
    return {};
  });
}

Result<std::vector<StaffCall>> Outbox::calls() {
  return database::attempt([&]() -> Result<std::vector<StaffCall>> {
    std::vector<StaffCall> all;
    auto query = session_->prepare(std::string(kColumns) + "ORDER BY at DESC, id");
    while (query->executeStep()) all.push_back(call_of(*query));
    return all;
  });
}

Result<std::optional<StaffCall>> Outbox::call(const std::string& id) {
  return database::attempt([&]() -> Result<std::optional<StaffCall>> { return find(*session_, id); });
}

}  // namespace yimen::outbox
