// Opening and closing. What an outbox does is in submit, queue, standing, drafts, tidy and staff.
#include "kiosk/outbox/outbox.h"

#include "kiosk/database/session.h"
#include "kiosk/outbox/schema.h"
#include "kiosk/outbox/transition.h"

namespace yimen::outbox {
namespace {

using database::Session;

struct Abandoned {
  Place place;
  std::int64_t next_at;
};

// What was claimed has a lease, so it is in the index behind all that was never tried.
std::vector<Abandoned> abandoned(Session& session) {
  auto query = session.prepare(
      "SELECT seq, receipt, next_at FROM submission INDEXED BY submission_due"
      " WHERE state IN ('queued', 'sending') AND priority IN (0, 1) AND next_at > 0 AND state = 'sending'");
  std::vector<Abandoned> rows;
  while (query->executeStep())
    rows.push_back({{query->getColumn(0).getInt64(), query->getColumn(1).getString(), State::sending},
                    query->getColumn(2).getInt64()});
  return rows;
}

// A program that died while sending cannot know whether it arrived: it is sent again, behind what waits
// already.
Result<void> take_back(Session& session, WallTime now) {
  return database::in_transaction(session, [&]() -> Result<void> {
    for (const auto& one : abandoned(session))
      apply(session, transition::kTakeBack, one.place,
            {.at = now, .next_try = std::min(now, database::from_stored(one.next_at))});
    return {};
  });
}

std::unique_ptr<Session> session_of(database::Connection connection) {
  return std::make_unique<Session>(std::move(connection));
}

Options without_terminal(const std::filesystem::path& file) {
  static const SystemClock clock;
  static SystemRandom random;
  Options options;
  options.file = file;
  options.clock = &clock;
  options.random = &random;
  return options;
}

}  // namespace

Outbox::Outbox(const Options& options, std::unique_ptr<Session> session)
    : options_(options), session_(std::move(session)) {}

Outbox::~Outbox() = default;

Result<std::unique_ptr<Outbox>> Outbox::open(const Options& options) {
  auto opened = database::open(options.file, migrations(), *options.clock, options.vfs);
  if (!opened) return fail(opened);
  std::unique_ptr<Outbox> outbox(new Outbox(options, session_of(std::move(opened->connection))));
  outbox->set_aside_ = opened->set_aside;
  return database::attempt([&]() -> Result<std::unique_ptr<Outbox>> {
    if (options.max_bytes > 0) database::limit_size(outbox->session_->connection(), options.max_bytes);
    if (const auto done = take_back(*outbox->session_, options.clock->wall()); !done) return fail(done);
    return std::move(outbox);
  });
}

Result<std::unique_ptr<Outbox>> Outbox::open_read_only(const std::filesystem::path& file) {
  auto connection = database::connect_read_only(file, migrations());
  if (!connection) return fail(connection);
  return std::unique_ptr<Outbox>(new Outbox(without_terminal(file), session_of(std::move(*connection))));
}

Result<std::unique_ptr<Outbox>> Outbox::open_beside(const std::filesystem::path& file) {
  auto connection = database::connect(file, migrations());
  if (!connection) return fail(connection);
  return std::unique_ptr<Outbox>(new Outbox(without_terminal(file), session_of(std::move(*connection))));
}

Result<std::unique_ptr<Outbox>> Outbox::connect() const {
  auto connection = database::connect(options_.file, migrations(), options_.vfs);
  if (!connection) return fail(connection);
  return std::unique_ptr<Outbox>(new Outbox(options_, session_of(std::move(*connection))));
}

}  // namespace yimen::outbox
