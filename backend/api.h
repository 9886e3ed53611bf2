// Answers a request: finds its route, lets in who may, calls the handler.
//
// Threads: any, at once. What it is given outlives it.
#pragma once

#include <optional>

#include "backend/message.h"
#include "backend/routes.h"

namespace yimen::backend {

constexpr std::size_t kLargestBody = 1024 * 1024;

class Api {
 public:
  Api(sql::Database& database, Store& store, const Keys& keys, const Clock& clock)
      : database_(database), store_(store), keys_(keys), clock_(clock) {}
  Response answer(const Request& request) const;

 private:
  std::optional<Response> refuse(Access access, const Request& request) const;

  sql::Database& database_;
  Store& store_;
  const Keys& keys_;
  const Clock& clock_;
};

// The request's idempotency key where it is well formed, else empty.
std::string_view key_of(const Request& request);

}  // namespace yimen::backend
