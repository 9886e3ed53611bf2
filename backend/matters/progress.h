// What a terminal has not been told yet about the requests it handed in.
//
// Purpose: each terminal has a numbered feed in which a request stands once, at its latest change. A change
// only clears the request's place; places are given when the terminal asks, while its row in `feed` is
// locked. So whoever reads place n has seen committed every place below n, also where transactions end in
// another order than they began: a number given while writing, as a sequence gives it, could appear after a
// higher one was read. It also costs those who write nothing. Threads: any.
#pragma once

#include "backend/matters/matter.h"
#include "backend/sql/database.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

struct News {
  std::vector<Matter> matters;  // oldest change first
  std::int64_t cursor = 0;      // hand it back for what follows
};

class Progress {
 public:
  explicit Progress(sql::Database& database) : database_(database) {}

  // A cursor that this feed has not reached is another database's: everything is told again.
  Result<News> after(const std::string& terminal, std::int64_t cursor, int limit) const;

 private:
  Result<std::int64_t> give_places(const std::string& terminal) const;

  sql::Database& database_;
};

}  // namespace yimen::backend
