// What goes into a statement and what comes out of it.
// Threads: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"

namespace yimen::sql {

// Looks at the caller's texts and bytes; nothing is NULL.
using Parameter = std::variant<std::monostate, std::int64_t, std::string_view, ByteView>;

using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

// One row of an answer. Columns count from 0; asking for another type than the column has is a mistake in the
// program and throws std::bad_variant_access.
class Row {
 public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}

  bool is_null(std::size_t column) const { return values_.at(column).index() == 0; }
  std::int64_t integer(std::size_t column) const { return std::get<std::int64_t>(values_.at(column)); }
  const std::string& text(std::size_t column) const { return std::get<std::string>(values_.at(column)); }
  const Bytes& bytes(std::size_t column) const { return std::get<Bytes>(values_.at(column)); }
  WallTime time(std::size_t column) const { return WallTime(milliseconds(integer(column))); }

 private:
  std::vector<Value> values_;
};

using Rows = std::vector<Row>;

// Times are kept as milliseconds since 1970, UTC.
std::int64_t stored(WallTime time);

}  // namespace yimen::sql
