// One HTTP exchange with the backend, so that tests can answer in its place.
// Threads: send() from one thread; set_cut() from any.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::sync {

struct Message {
  std::string path;  // "/v1/requests"
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<ByteView> body;  // POST with one, GET without
};

struct Reply {
  int status = 0;
  std::string content_type;
  std::string body;
  std::optional<seconds> retry_after{};
};

struct Failure {
  Error error;
  bool sent;  // something of the message left this machine
};

class Transport {
 public:
  virtual ~Transport() = default;
  virtual tl::expected<Reply, Failure> send(const Message& message) = 0;
  // While cut, nothing is sent, and what is under way ends at once.
  virtual void set_cut(bool cut) = 0;
};

}  // namespace yimen::sync
