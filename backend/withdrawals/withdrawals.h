// Who took back their consent to face recognition, for all terminals to hear.
//
// Purpose: a numbered list of tags, which mean nothing without the person's own code. Each withdrawal is kept
// once, by its idempotency key. Threads: any.
#pragma once

#include <string>
#include <vector>

#include "backend/sql/database.h"
#include "backend/store.h"

namespace yimen::backend {

struct Withdrawal {
  std::string key;     // idempotency key
  std::string sha256;  // of what was handed in
  std::string terminal;
  std::string tag;
  WallTime received_at;
};

struct WithdrawnTags {
  std::vector<std::string> tags;  // oldest first
  std::int64_t cursor = 0;        // hand it back for what follows
};

class Withdrawals {
 public:
  explicit Withdrawals(sql::Database& database) : database_(database) {}

  Result<Put> put(const Withdrawal& withdrawal) const;
  // What became known at other terminals than this one, which has done already what it handed in.
  Result<WithdrawnTags> after(const std::string& terminal, std::int64_t cursor, int limit) const;

 private:
  // The highest number below which none can still appear.
  Result<std::int64_t> settled(std::int64_t cursor) const;

  sql::Database& database_;
};

}  // namespace yimen::backend
