// Exchanges with the backend, many at once, so that tests can answer in its place.
//
// Purpose: begin() starts an exchange and returns at once; run() carries on all that are under way and calls
// `done` for each that has ended. Threads: all from one thread, but wake() and set_cut() from any. `done` is
// called within run() and may begin() another exchange. What has not ended when the transport is destroyed
// is forgotten.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::sync {

enum class Method { get, head, post, patch, remove };

struct Message {
  Method method = Method::get;
  std::string path;  // "/v1/requests"
  std::vector<std::pair<std::string, std::string>> headers{};
  Bytes body{};                   // post and patch
  std::size_t largest_reply = 0;  // 0: as the configuration says
  milliseconds timeout{};         // 0: as the configuration says
};

struct Reply {
  int status = 0;
  std::string content_type;
  std::string body;
  std::optional<seconds> retry_after{};
  std::map<std::string, std::string> headers{};  // names in lower case

  std::string header(const std::string& lower_case_name) const {
    const auto found = headers.find(lower_case_name);
    return found == headers.end() ? "" : found->second;
  }
};

struct Failure {
  Error error;
  bool sent;  // something of the message left this machine
};

using Exchange = tl::expected<Reply, Failure>;

class Transport {
 public:
  using Done = std::function<void(Exchange)>;

  virtual ~Transport() = default;
  virtual void begin(Message message, Done done) = 0;
  // Returns once something has ended, wake() was called, or `most` has passed.
  virtual void run(milliseconds most) = 0;
  // Ends the run() that is under way, or else the next one at once.
  virtual void wake() = 0;
  // While cut, nothing is sent, and what is under way ends at the next run().
  virtual void set_cut(bool cut) = 0;
};

// For programs that do one thing at a time: begins, and runs until it has ended.
Exchange exchange(Transport& transport, Message message);

}  // namespace yimen::sync
