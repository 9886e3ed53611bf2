// Answers a request: finds its route, lets in who may, calls the handler.
//
// Threads: any, at once. Store, Keys and Clock outlive it.
#pragma once

#include "backend/message.h"
#include "backend/routes.h"

namespace yimen::backend {

constexpr std::size_t kLargestBody = 1024 * 1024;

class Api {
 public:
  Api(Store& store, const Keys& keys, const Clock& clock) : store_(store), keys_(keys), clock_(clock) {}
  Response answer(const Request& request) const;

 private:
  Store& store_;
  const Keys& keys_;
  const Clock& clock_;
};

// The request's idempotency key where it is well formed, else empty.
std::string_view key_of(const Request& request);

}  // namespace yimen::backend
