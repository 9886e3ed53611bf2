// One HTTP exchange, without the library that carries it.
// Threads: plain values.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace yimen::backend {

struct Request {
  std::string method;
  std::string path;                            // decoded, without the query
  std::map<std::string, std::string> headers;  // names in lower case
  std::map<std::string, std::string> query;
  std::string body;
  // Whose certificate the client has shown: a terminal's name; empty where it has shown none.
  std::string terminal = "direct";

  std::string_view header(const std::string& lower_case_name) const;  // empty where there is none
};

struct Response {
  int status = 200;
  std::string body;
  std::string content_type = "application/json";  // empty: there is no body
  std::map<std::string, std::string> headers{};
};

}  // namespace yimen::backend
