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

struct WithdrawnTags {
  std::vector<std::string> tags;  // oldest first
  std::int64_t cursor = 0;        // hand it back for what follows
};

class Withdrawals {
 public:
  explicit Withdrawals(sql::Database& database) : database_(database) {}

  // `submission` as it was opened: its person_tag is whose face is to be forgotten.
  Result<Kept> put(const Submission& submission) const;
  // What became known at other terminals than this one, which has done already what it handed in.
  Result<WithdrawnTags> after(const std::string& terminal, std::int64_t cursor, int limit) const;

 private:
  // The highest number below which none can still appear.
  Result<std::int64_t> settled(std::int64_t cursor) const;

  sql::Database& database_;
};

}  // namespace yimen::backend
