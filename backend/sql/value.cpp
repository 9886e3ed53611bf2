#include "backend/sql/value.h"

namespace yimen::sql {

std::int64_t stored(WallTime time) {
  return std::chrono::duration_cast<milliseconds>(time.time_since_epoch()).count();
}

}  // namespace yimen::sql
