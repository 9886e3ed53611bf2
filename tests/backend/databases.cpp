#include "tests/backend/databases.h"

#include <fmt/format.h>

#include "kiosk/common/ids.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {
namespace {

std::string make_schema(const std::string& server) {
  const SystemClock clock;
  SystemRandom random;
  const std::string name = "test_" + random_id(random);
  const auto database = sql::Database::open(server, {}, clock);
  if (!database) return {};
  const auto made = (*database)->look([&](sql::Connection& connection) -> Result<void> {
    connection.exec("CREATE SCHEMA " + name);
    return {};
  });
  return made ? name : std::string();
}

}  // namespace

TestDatabase::TestDatabase(sql::Dialect dialect, const std::filesystem::path& folder)
    : url_(folder / "backend.db") {
  if (dialect == sql::Dialect::sqlite) return;
  const std::filesystem::path file = std::filesystem::path(YIMEN_POSTGRES) / "url";
  if (!std::filesystem::exists(file)) {
    missing_ = "PostgreSQL is not installed, or not started by CTest";
    return;
  }
  std::string server = testing_support::content_of(file);
  server.pop_back();
  const std::string schema = make_schema(server);
  EXPECT_NE(schema, "") << server << " cannot be used";
  url_ = fmt::format("{0}?options=-csearch_path%3D{1}&application_name={1}", server, schema);
}

std::string name_of_dialect(const testing::TestParamInfo<sql::Dialect>& info) {
  return info.param == sql::Dialect::sqlite ? "Sqlite" : "Postgresql";
}

}  // namespace yimen::backend

namespace yimen::sql {

void PrintTo(Dialect dialect, std::ostream* out) {
  *out << (dialect == Dialect::sqlite ? "SQLite" : "PostgreSQL");
}

}  // namespace yimen::sql
