#include "backend/sql/sqlite.h"

#include "backend/sql/faults.h"
#include "kiosk/common/log.h"
#include "kiosk/database/database.h"
#include "kiosk/database/faults.h"

namespace yimen::sql {
namespace {

[[noreturn]] void refuse(const SQLite::Exception& thrown) {
  Error error = database::error_of(thrown);
  if (error.fault == &database::kFull) error.fault = &kFull;
  if (error.fault == &database::kCannotWrite) error.fault = &kFailed;
  throw Failure{std::move(error)};
}

class Binder {
 public:
  Binder(SQLite::Statement& statement, int number)
      : statement_(statement), index_(statement.getIndex(("$" + std::to_string(number)).c_str())) {}
  void operator()(std::monostate) const { statement_.bind(index_); }
  void operator()(std::int64_t value) const { statement_.bind(index_, value); }
  void operator()(std::string_view text) const { statement_.bind(index_, std::string(text)); }
  void operator()(ByteView bytes) const { database::bind_bytes(statement_, index_, bytes); }

 private:
  SQLite::Statement& statement_;
  int index_;
};

Value value_of(const SQLite::Column& column) {
  if (column.isInteger()) return column.getInt64();
  if (column.isBlob()) return database::bytes_of(column);
  if (column.isNull()) return std::monostate{};
  return column.getString();
}

Row row_of(SQLite::Statement& statement) {
  std::vector<Value> values;
  for (int i = 0; i < statement.getColumnCount(); ++i) values.push_back(value_of(statement.getColumn(i)));
  return Row(std::move(values));
}

class Sqlite : public Connection {
 public:
  explicit Sqlite(database::Connection connection) : connection_(std::move(connection)) {}

  Dialect dialect() const override { return Dialect::sqlite; }

  Rows exec(const std::string& text, std::initializer_list<Parameter> parameters) override {
    try {
      SQLite::Statement statement(*connection_, text);
      int number = 0;
      for (const Parameter& parameter : parameters) std::visit(Binder(statement, ++number), parameter);
      Rows rows;
      while (statement.executeStep()) rows.push_back(row_of(statement));
      return rows;
    } catch (const SQLite::Exception& thrown) {
      refuse(thrown);
    }
  }

  void wait_for_writers(const char* /*table*/) override {}  // there are none beside this one

 private:
  // A writer from the start: a reader that becomes one may find that it read too early.
  void begin(Isolation /*isolation*/) override {
    try {
      transaction_.emplace(*connection_, SQLite::TransactionBehavior::IMMEDIATE);
    } catch (const SQLite::Exception& thrown) {
      refuse(thrown);
    }
  }

  void commit() override {
    try {
      transaction_->commit();
      transaction_.reset();
    } catch (const SQLite::Exception& thrown) {
      refuse(thrown);
    }
  }

  void rollback() noexcept override { transaction_.reset(); }

  database::Connection connection_;
  std::optional<SQLite::Transaction> transaction_;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::filesystem::path& file, Migrations migrations,
                                        const Clock& clock) {
  auto opened = database::open(file, migrations, clock);
  if (!opened) {
    if (opened.error().fault == &database::kNewer) opened.error().fault = &kNewer;
    throw Failure{opened.error()};
  }
  if (opened->set_aside)
    log::fault("backend", {&database::kSetAside, opened->set_aside->filename().string()});
  return std::make_unique<Sqlite>(std::move(opened->connection));
}

}  // namespace yimen::sql
