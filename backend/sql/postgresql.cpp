#include "backend/sql/postgresql.h"

#include <map>
#include <pqxx/pqxx>

#include "backend/sql/faults.h"

// libpqxx asks this how to say a parameter.
namespace pqxx {
template <>
struct string_traits<yimen::sql::Parameter> {
  static constexpr const char* name() noexcept { return "yimen::sql::Parameter"; }
  static constexpr bool has_null() noexcept { return true; }
  static bool is_null(const yimen::sql::Parameter& parameter) { return parameter.index() == 0; }
  static std::string to_string(const yimen::sql::Parameter& parameter) {
    if (const auto* number = std::get_if<std::int64_t>(&parameter)) return std::to_string(*number);
    if (const auto* bytes = std::get_if<yimen::ByteView>(&parameter)) return "\\x" + yimen::to_hex(*bytes);
    return std::string(std::get<std::string_view>(parameter));
  }
};
}  // namespace pqxx

namespace yimen::sql {
namespace {

using Then = Failure::Then;

// Whatever this server's administrator prefers: committed means on the disk, and nobody waits for ever.
constexpr std::array<std::pair<const char*, const char*>, 3> kSettings{
    {{"synchronous_commit", "on"},
     {"statement_timeout", "'10s'"},
     {"idle_in_transaction_session_timeout", "'30s'"}}};
constexpr std::int64_t kMigrationLock = 0x79696d656e;  // "yimen"

// PostgreSQL's own numbers for its types (pg_type.dat).
constexpr pqxx::oid kBytea = 17;
constexpr pqxx::oid kInt8 = 20;
constexpr pqxx::oid kInt4 = 23;

Failure failure_of(const std::string& sqlstate) {
  const std::string_view group = std::string_view(sqlstate).substr(0, 2);
  if (sqlstate == "53100") return {{&kFull, sqlstate}};
  if (group == "08" || sqlstate.starts_with("57P") || sqlstate == "25006")  // lost, shut down, now a standby
    return {{&kCannotConnect, sqlstate}, Then::reconnect};
  if (group == "53" || sqlstate == "57014") return {{&kBusy, sqlstate}};  // out of something, timed out
  return {{&kFailed, sqlstate}};
}

// What the server says may quote values, so only its number is passed on.
template <class Function>
auto attempt(Function function) -> decltype(function()) {
  try {
    return function();
  } catch (const pqxx::in_doubt_error&) {
    throw Failure{{&kInDoubt, "while committing"}};
  } catch (const pqxx::statement_completion_unknown&) {
    throw Failure{{&kInDoubt, "while committing"}};
  } catch (const pqxx::transaction_rollback&) {  // serialization failure, deadlock
    throw Failure{{&kBusy, "another transaction was in the way"}, Then::again};
  } catch (const pqxx::broken_connection&) {
    throw Failure{{&kCannotConnect, "connection lost"}, Then::reconnect};
  } catch (const pqxx::sql_error& error) {
    throw failure_of(error.sqlstate());
  } catch (const pqxx::pqxx_exception&) {
    throw Failure{{&kFailed, "libpqxx"}};
  }
}

Value value_of(const pqxx::field& field) {
  if (field.is_null()) return std::monostate{};
  if (field.type() == kInt8 || field.type() == kInt4) return field.as<std::int64_t>();
  if (field.type() == kBytea)
    return from_hex(std::string_view(field.c_str(), field.size()).substr(2)).value();
  return std::string(field.c_str(), field.size());
}

Rows rows_of(const pqxx::result& result) {
  Rows rows;
  rows.reserve(result.size());
  for (const auto& from : result) {
    std::vector<Value> values;
    values.reserve(from.size());
    for (const auto& field : from) values.push_back(value_of(field));
    rows.emplace_back(std::move(values));
  }
  return rows;
}

std::string with_time_limits(std::string url) {
  if (url.find("connect_timeout=") == std::string::npos)
    url += (url.find('?') == std::string::npos ? "?" : "&") + std::string("connect_timeout=5");
  return url;
}

class Postgresql : public Connection {
 public:
  explicit Postgresql(const std::string& url) : connection_(with_time_limits(url)), quiet_(connection_) {
    // Not by exec(): what is set here stays when libpqxx makes the connection again.
    for (const auto& [name, value] : kSettings) connection_.set_variable(name, value);
  }

  Dialect dialect() const override { return Dialect::postgresql; }

  Rows exec(const std::string& statement, std::initializer_list<Parameter> parameters) override {
    return attempt([&] {
      const std::string& name = prepared(statement);
      if (transaction_) return rows_of(run(*transaction_, name, parameters));
      pqxx::nontransaction alone(connection_);
      return rows_of(run(alone, name, parameters));
    });
  }

  void wait_for_writers(const char* table) override {
    attempt([&] { transaction_->exec(std::string("LOCK TABLE ") + table + " IN SHARE MODE"); });
  }

 private:
  static pqxx::result run(pqxx::transaction_base& transaction, const std::string& name,
                          std::initializer_list<Parameter> parameters) {
    return transaction.exec_prepared(
        name, pqxx::prepare::make_dynamic_params(parameters.begin(), parameters.end()));
  }

  const std::string& prepared(const std::string& statement) {
    const auto [known, is_new] = prepared_.try_emplace(statement, "s" + std::to_string(prepared_.size()));
    if (is_new) connection_.prepare(known->second, statement);
    return known->second;
  }

  void begin(Isolation isolation) override {
    attempt([&] {
      if (isolation == Isolation::serializable)
        transaction_ = std::make_unique<pqxx::transaction<pqxx::serializable>>(connection_);
      else
        transaction_ = std::make_unique<pqxx::transaction<pqxx::read_committed>>(connection_);
    });
  }

  void commit() override {
    attempt([&] { transaction_->commit(); });
    transaction_.reset();
  }

  void rollback() noexcept override { transaction_.reset(); }

  pqxx::connection connection_;
  pqxx::quiet_errorhandler quiet_;  // notices and errors may quote values
  std::map<std::string, std::string, std::less<>> prepared_;
  std::unique_ptr<pqxx::transaction_base> transaction_;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::size_t version_in(pqxx::work& transaction) {
  transaction.exec("SET LOCAL statement_timeout = 0");
  transaction.exec_params("SELECT pg_advisory_xact_lock($1)", kMigrationLock);
  transaction.exec(
      "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, at TIMESTAMPTZ NOT NULL)");
  return transaction.exec1("SELECT coalesce(max(version), 0) FROM schema_version")[0].as<std::size_t>();
}

}  // namespace

bool is_postgresql(std::string_view url) {
  return url.starts_with("postgresql://") || url.starts_with("postgres://");
}

std::string for_postgresql(std::string script) {
  replace_all(script, "INTEGER PRIMARY KEY AUTOINCREMENT",
              "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY");
  replace_all(script, "INTEGER", "BIGINT");
  replace_all(script, "BLOB", "BYTEA");
  replace_all(script, ") STRICT;", ");");
  return script;
}

std::unique_ptr<Connection> open_postgresql(const std::string& url) {
  try {
    return attempt([&] { return std::make_unique<Postgresql>(url); });
  } catch (Failure& failure) {
    // There is no use in trying at once again, and the caller is waiting.
    throw Failure{{&kCannotConnect, failure.error.detail}};
  }
}

void migrate_postgresql(const std::string& url, Migrations migrations) {
  attempt([&] {
    pqxx::connection connection(with_time_limits(url));
    const pqxx::quiet_errorhandler quiet(connection);
    pqxx::work transaction(connection);
    std::size_t version = version_in(transaction);
    if (version > migrations.size()) throw Failure{{&kNewer, "schema version " + std::to_string(version)}};
    for (; version < migrations.size(); ++version) {
      transaction.exec(for_postgresql(migrations[version]));
      transaction.exec_params("INSERT INTO schema_version VALUES ($1, now())", version + 1);
    }
    transaction.commit();
  });
}

}  // namespace yimen::sql
