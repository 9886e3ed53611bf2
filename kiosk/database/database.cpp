#include "kiosk/database/database.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <system_error>

#include "kiosk/database/aside.h"
#include "kiosk/database/faults.h"

namespace yimen::database {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMilliseconds = 5000;

Result<Connection> make(const fs::path& file, int flags, const std::string& vfs) {
  return attempt([&]() -> Result<Connection> {
    return std::make_unique<SQLite::Database>(file.string(), flags, kBusyMilliseconds, vfs);
  });
}

int version_of(SQLite::Database& connection) { return connection.execAndGet("PRAGMA user_version").getInt(); }

// The full check also compares indices with their tables; of a large file only the quick one is waited for.
bool sound(SQLite::Database& connection) {
  constexpr std::int64_t kMostPages = 16'384;
  const bool large = connection.execAndGet("PRAGMA page_count").getInt64() > kMostPages;
  return connection.execAndGet(large ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)").getString() ==
         "ok";
}

// While a file may still turn out to be damaged or newer, closing it must not write into it.
void set_checkpoint_on_close(SQLite::Database& connection, bool wanted) {
  sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, wanted ? 0 : 1, nullptr);
}

// secure_delete: what is removed after its time is overwritten, not only forgotten.
void set_pragmas(SQLite::Database& connection) {
  connection.exec(
      "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
      "PRAGMA secure_delete=ON; PRAGMA journal_size_limit=4194304;");
}

void migrate(SQLite::Database& connection, Migrations migrations) {
  for (auto version = static_cast<std::size_t>(version_of(connection)); version < migrations.size();) {
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    connection.exec(migrations[version]);
    ++version;
    connection.exec("PRAGMA user_version=" + std::to_string(version));
    transaction.commit();
  }
}

using Objects = std::map<std::string, std::string>;  // name and SQL of tables and indices

Objects objects_of(SQLite::Database& connection) {
  SQLite::Statement query(connection, "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'");
  Objects objects;
  while (query.executeStep()) objects[query.getColumn(0).getString()] = query.getColumn(1).getString();
  return objects;
}

// SQLite's own check believes the schema, whatever has become of its text.
bool has_schema(SQLite::Database& connection, Migrations migrations) {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(fresh, migrations);
  const Objects expected = objects_of(fresh);
  const Objects found = objects_of(connection);
  return std::includes(found.begin(), found.end(), expected.begin(), expected.end());
}

Result<void> check_version(SQLite::Database& connection, Migrations migrations) {
  const int version = version_of(connection);
  if (version < 0 || static_cast<std::size_t>(version) > migrations.size())
    return fail(kNewer, "schema version " + std::to_string(version));
  return {};
}

Result<void> check_same_version(SQLite::Database& connection, Migrations migrations) {
  if (const auto known = check_version(connection, migrations); !known) return known;
  const int version = version_of(connection);
  if (static_cast<std::size_t>(version) < migrations.size())
    return fail(kCannotOpen,
                "schema version " + std::to_string(version) + ", which the program itself brings forward");
  return {};
}

Result<void> prepare(SQLite::Database& connection, Migrations migrations) {
  return attempt([&]() -> Result<void> {
    set_checkpoint_on_close(connection, false);
    if (const auto known = check_version(connection, migrations); !known) return known;
    if (!sound(connection)) return fail(kDamaged, "its own check");
    if (sqlite3_db_readonly(connection.getHandle(), "main") != 0) return fail(kCannotOpen, "read-only");
    if (connection.execAndGet("PRAGMA journal_mode=WAL").getString() != "wal")
      return fail(kCannotOpen, "no write-ahead log");
    set_pragmas(connection);
    migrate(connection, migrations);
    if (!has_schema(connection, migrations)) return fail(kDamaged, "its schema");
    set_checkpoint_on_close(connection, true);
    return {};
  });
}

Result<Connection> open_sound(const fs::path& file, Migrations migrations, const std::string& vfs) {
  auto connection = make(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, vfs);
  if (!connection) return connection;
  std::error_code ignored;  // sealed or not, what is in it is nobody else's business
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
  if (const auto prepared = prepare(**connection, migrations); !prepared) return fail(prepared);
  return connection;
}

const Fault& fault_of(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL: return kFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return kDamaged;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY: return kCannotOpen;
    default: return kCannotWrite;
  }
}

}  // namespace

Result<Opened> open(const fs::path& file, Migrations migrations, const Clock& clock, const std::string& vfs) {
  auto connection = open_sound(file, migrations, vfs);
  if (connection) return Opened{std::move(*connection), std::nullopt};
  if (connection.error().fault != &kDamaged) return fail(connection);
  const auto aside = put_aside(file, clock.wall());
  if (!aside) return fail(aside);
  connection = open_sound(file, migrations, vfs);
  if (!connection) return fail(connection);
  return Opened{std::move(*connection), *aside};
}

Result<Connection> connect(const fs::path& file, Migrations migrations, const std::string& vfs) {
  auto connection = make(file, SQLite::OPEN_READWRITE, vfs);
  if (!connection) return connection;
  return attempt([&]() -> Result<Connection> {
    if (const auto known = check_same_version(**connection, migrations); !known) return fail(known);
    set_pragmas(**connection);
    return std::move(*connection);
  });
}

Result<Connection> connect_read_only(const fs::path& file, Migrations migrations) {
  auto connection = make(file, SQLite::OPEN_READONLY, {});
  if (!connection) return connection;
  return attempt([&]() -> Result<Connection> {
    if (const auto known = check_same_version(**connection, migrations); !known) return fail(known);
    return std::move(*connection);
  });
}

void limit_size(SQLite::Database& connection, std::int64_t bytes) {
  const std::int64_t page = connection.execAndGet("PRAGMA page_size").getInt64();
  connection.exec("PRAGMA max_page_count=" + std::to_string(bytes / page));
}

Error error_of(const SQLite::Exception& thrown) {
  const int code = thrown.getErrorCode();
  const int extended = thrown.getExtendedErrorCode();
  return {&fault_of(code),
          std::string(sqlite3_errstr(code)) + " (" + std::to_string(extended < 0 ? code : extended) + ")"};
}

std::int64_t to_stored(WallTime time) {
  return std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count();
}

// Damage may have made it anything: 2255 is as far as the type reaches.
WallTime from_stored(std::int64_t stored) {
  constexpr std::int64_t kFarthest = 9'000'000'000'000;
  return WallTime(milliseconds(std::clamp(stored, -kFarthest, kFarthest)));
}

void bind_bytes(SQLite::Statement& statement, int parameter, ByteView bytes) {
  statement.bind(parameter, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

Bytes bytes_of(const SQLite::Column& column) {
  const auto* data = static_cast<const std::uint8_t*>(column.getBlob());
  return data == nullptr ? Bytes{} : Bytes(data, data + column.getBytes());
}

}  // namespace yimen::database
