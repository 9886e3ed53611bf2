// What staff read: submissions beside where they stand.
// Threads: any.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backend/matters/matter.h"
#include "backend/store.h"

namespace yimen::backend {

struct Filed {
  Submission submission;
  Matter matter;
};

class Inbox {
 public:
  Inbox(sql::Database& database, Store& store) : database_(database), store_(store) {}

  struct Filter {  // what is empty does not matter
    std::string office;
    std::string stage;
    std::string due_before;  // "2026-11-27"
  };
  struct Page {
    std::vector<Filed> requests;  // oldest first
    std::optional<std::int64_t> next;
  };
  Result<Page> page(const Filter& filter, std::int64_t after, int limit) const;

  // All with this receipt number; of one office where it is not empty.
  Result<std::vector<Filed>> with_receipt(const std::string& receipt, const std::string& office) const;
  Result<std::vector<Part>> attachments(const std::string& key) const;

 private:
  sql::Database& database_;
  Store& store_;
};

}  // namespace yimen::backend
