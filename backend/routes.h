// Everything the backend answers, in one table. backend/openapi.json describes the same, and a test holds the
// two together.
// Threads: immutable.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "backend/keys.h"
#include "backend/message.h"
#include "backend/store.h"
#include "kiosk/common/clock.h"

namespace yimen::backend {

struct Call {
  const Request& request;
  std::map<std::string, std::string> parameters;  // from the path's {names}
  sql::Database& database;
  Store& store;
  const Keys& keys;
  const Clock& clock;
};

// terminal: with a terminal's certificate. staff: with the token.
enum class Access { anyone, terminal, staff };

struct Route {
  std::string_view method;
  std::string_view path;  // "/v1/requests/{receipt}"
  Access access;
  Response (*handler)(const Call&);
};

std::span<const Route> routes();

// The handlers, by file.
Response health(const Call& call);            // about.cpp
Response sealing_key(const Call& call);       // about.cpp
Response tell_tus(const Call& call);          // tus.cpp
Response create_upload(const Call& call);     // tus.cpp
Response tell_upload(const Call& call);       // tus.cpp
Response append_to_upload(const Call& call);  // tus.cpp
Response take_request(const Call& call);      // intake.cpp
Response take_evaluation(const Call& call);   // intake.cpp
Response list_requests(const Call& call);     // inbox.cpp
Response list_evaluations(const Call& call);  // inbox.cpp
Response show_request(const Call& call);      // inbox.cpp
Response show_attachment(const Call& call);   // inbox.cpp

}  // namespace yimen::backend
