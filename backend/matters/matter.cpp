#include "backend/matters/matter.h"

namespace yimen::backend {

Matter matter_of(const sql::Row& row, std::size_t first) {
  return {row.text(first),
          row.text(first + 1),
          row.text(first + 2),
          row.text(first + 3),
          row.text(first + 4),
          row.text(first + 5),
          row.integer(first + 6),
          row.time(first + 7),
          row.text(first + 8),
          workflow::stage_named(row.text(first + 9)).value_or(workflow::Stage::received),
          {row.text(first + 10), row.text(first + 11)},
          row.text(first + 12),
          row.time(first + 13),
          row.integer(first + 14),
          row.integer(first + 15)};
}

std::vector<Matter> matters_of(const sql::Rows& rows) {
  std::vector<Matter> matters;
  matters.reserve(rows.size());
  for (const auto& row : rows) matters.push_back(matter_of(row));
  return matters;
}

}  // namespace yimen::backend
