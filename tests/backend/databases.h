// A database of its own for one test: a file in the test's folder, or a schema in the PostgreSQL that CTest
// has started (postgres_fixture).
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "backend/sql/database.h"

namespace yimen::backend {

class TestDatabase {
 public:
  TestDatabase(sql::Dialect dialect, const std::filesystem::path& folder);

  const std::string& url() const { return url_; }
  // Why there is no such database here; empty where there is. url() is then a file's.
  const std::string& missing() const { return missing_; }

 private:
  std::string url_;
  std::string missing_;
};

inline const auto kDialects = testing::Values(sql::Dialect::sqlite, sql::Dialect::postgresql);
std::string name_of_dialect(const testing::TestParamInfo<sql::Dialect>& info);

}  // namespace yimen::backend

namespace yimen::sql {
void PrintTo(Dialect dialect, std::ostream* out);  // how GoogleTest names it
}
