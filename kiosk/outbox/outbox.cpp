#include "kiosk/outbox/outbox.h"

#include "kiosk/common/ids.h"
#include "kiosk/common/secret.h"
#include "kiosk/database/database.h"
#include "kiosk/outbox/envelope.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/rows.h"
#include "kiosk/outbox/schema.h"

namespace yimen::outbox {
namespace {

using database::attempt;
using SQLite::Statement;
using SQLite::Transaction;
using SQLite::TransactionBehavior;

// A program that died while sending cannot know whether it arrived: it is sent again, behind what waits
// already. (Naming both states lets SQLite use the partial index.)
void take_back(SQLite::Database& connection, WallTime now) {
  Statement update(connection,
                   "UPDATE submission SET state = 'queued', next_at = min(next_at, ?) "
                   "WHERE state IN ('queued', 'sending') AND state = 'sending'");
  update.bind(1, database::to_stored(now));
  update.exec();
}

Result<Bytes> seal(const Sealer& sealer, const Submission& submission, const Receipt& receipt) {
  auto plain = envelope(submission, receipt);
  if (!plain) return fail(plain);
  Bytes sealed = sealer.seal(as_bytes(*plain));
  wipe(*plain);
  if (sealed.empty()) return fail(kNoSealingKey, "the sealing key cannot be used");
  return sealed;
}

void insert(SQLite::Database& connection, const Submission& submission, const Receipt& receipt,
            const std::string& key_id, const Bytes& sealed) {
  Statement statement(
      connection,
      "INSERT INTO submission (id, receipt, kind, service_id, service_version, refers_to, state,"
      " submitted_at, next_at, key_id, sha256, sealed)"
      " VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, 0, ?, ?, ?)");
  statement.bind(1, receipt.id);
  statement.bind(2, receipt.number);
  statement.bind(3, std::string(name_of(submission.kind)));
  statement.bind(4, submission.service_id);
  statement.bind(5, submission.service_version);
  statement.bind(6, submission.refers_to);
  statement.bind(7, database::to_stored(receipt.at));
  statement.bind(8, key_id);
  statement.bind(9, to_hex(sha256(sealed)));
  database::bind_bytes(statement, 10, sealed);
  statement.exec();
}

}  // namespace

Outbox::Outbox(const Options& options, std::unique_ptr<SQLite::Database> connection)
    : options_(options), connection_(std::move(connection)) {}

Outbox::~Outbox() = default;

Result<std::unique_ptr<Outbox>> Outbox::open(const Options& options) {
  auto opened = database::open(options.file, migrations(), *options.clock);
  if (!opened) return fail(opened);
  std::unique_ptr<Outbox> outbox(new Outbox(options, std::move(opened->connection)));
  outbox->set_aside_ = opened->set_aside;
  return attempt([&]() -> Result<std::unique_ptr<Outbox>> {
    if (options.max_bytes > 0) database::limit_size(*outbox->connection_, options.max_bytes);
    take_back(*outbox->connection_, options.clock->wall());
    return std::move(outbox);
  });
}

Result<std::unique_ptr<Outbox>> Outbox::open_read_only(const std::filesystem::path& file) {
  auto connection = database::connect_read_only(file, migrations());
  if (!connection) return fail(connection);
  static const SystemClock clock;
  Options options;
  options.file = file;
  options.clock = &clock;
  return std::unique_ptr<Outbox>(new Outbox(options, std::move(*connection)));
}

Result<std::unique_ptr<Outbox>> Outbox::connect() const {
  auto connection = database::connect(options_.file, migrations());
  if (!connection) return fail(connection);
  return std::unique_ptr<Outbox>(new Outbox(options_, std::move(*connection)));
}

Result<Receipt> Outbox::submit(const Submission& submission) {
  const WallTime now = options_.clock->wall();
  const Receipt receipt{receipt_number(*options_.random, now), random_id(*options_.random), now};
  const auto sealed = seal(*options_.sealer, submission, receipt);
  if (!sealed) return fail(sealed);
  return attempt([&]() -> Result<Receipt> {
    Transaction transaction(*connection_, TransactionBehavior::IMMEDIATE);
    insert(*connection_, submission, receipt, options_.sealer->key_id(), *sealed);
    audit::append(*connection_, {now, "submitted", receipt.number});
    transaction.commit();
    return receipt;
  });
}

Result<State> Outbox::state_of(std::string_view receipt_number) {
  return attempt([&]() -> Result<State> {
    Statement query(*connection_,
                    std::string("SELECT ") + kRowColumns + " FROM submission WHERE receipt = ?");
    query.bind(1, std::string(receipt_number));
    if (!query.executeStep()) return fail(kUnknownReceipt);
    return row_of(query).state;
  });
}

Result<std::vector<Row>> Outbox::list() {
  return attempt([&]() -> Result<std::vector<Row>> {
    std::vector<Row> rows;
    Statement query(*connection_, std::string("SELECT ") + kRowColumns + " FROM submission ORDER BY seq");
    while (query.executeStep()) rows.push_back(row_of(query));
    return rows;
  });
}

Result<Counts> Outbox::counts() {
  return attempt([&]() -> Result<Counts> {
    Statement query(*connection_,
                    "SELECT count(*) FILTER (WHERE state IN ('queued', 'sending')),"
                    " count(*) FILTER (WHERE state = 'delivered'), count(*) FILTER (WHERE state = 'refused')"
                    " FROM submission");
    query.executeStep();
    return Counts{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                  query.getColumn(2).getInt64()};
  });
}

Result<void> Outbox::note(std::string_view event, std::string_view subject) {
  return attempt([&]() -> Result<void> {
    Transaction transaction(*connection_, TransactionBehavior::IMMEDIATE);
    audit::append(*connection_, {options_.clock->wall(), event, subject});
    transaction.commit();
    return {};
  });
}

Result<audit::Verdict> Outbox::verify_audit() {
  return attempt([&]() -> Result<audit::Verdict> { return audit::verify(*connection_); });
}

}  // namespace yimen::outbox
