// Calls of staff from the terminals: somebody there wants help.
//
// Purpose: which are open, and since when. A terminal tells of a call when it begins and again when it ends,
// each message once by its idempotency key, in whatever order they arrive; staff may end one as well.
// Nobody's name is in it. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backend/sql/database.h"
#include "backend/store.h"

namespace yimen::backend {

struct StaffCall {
  std::string id;
  std::string terminal;
  WallTime at;
  std::string screen;    // "question": where the person stands
  WallTime ended_at;     // where it has ended
  std::string ended_by;  // "person", "staff" at the terminal, or the id of whoever ended it here; empty: open
};

struct CallMessage {
  std::string key;     // idempotency key
  std::string sha256;  // of what was handed in
  StaffCall call;
};

class Calls {
 public:
  explicit Calls(sql::Database& database) : database_(database) {}

  Result<Put> put(const CallMessage& message) const;
  // The newest first, at most `limit`.
  Result<std::vector<StaffCall>> list(bool open_only, int limit) const;
  // Of this terminal's own.
  Result<std::optional<StaffCall>> find(const std::string& terminal, const std::string& id) const;
  // False where there is no such call. One that has ended stays as it is.
  Result<bool> end(const std::string& id, const std::string& by, WallTime at) const;

 private:
  sql::Database& database_;
};

}  // namespace yimen::backend
