// Answers a request: finds its route, lets in who may, calls the handler.
//
// Threads: any, at once. What it is given outlives it.
#pragma once

#include <optional>
#include <tl/expected.hpp>

#include "backend/message.h"
#include "backend/routes.h"

namespace yimen::backend {

constexpr std::size_t kLargestBody = 1024 * 1024;

class Api {
 public:
  enum class Offer { all, phone };  // phone: the page and what it asks, for whoever has no certificate

  explicit Api(const House& house, Offer offer = Offer::all) : house_(house), offer_(offer) {}
  Response answer(const Request& request) const;

 private:
  struct Caller {
    std::optional<StaffMember> member;
    std::optional<Phone> phone;
  };

  // Who asks, or what they are answered instead.
  tl::expected<Caller, Response> let_in(Access access, const Request& request) const;

  const House house_;
  const Offer offer_;
};

// The request's idempotency key where it is well formed, else empty.
std::string_view key_of(const Request& request);

}  // namespace yimen::backend
