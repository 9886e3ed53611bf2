// backend/openapi.json, as a judge of what the backend answers.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "backend/message.h"

namespace yimen::backend {

class Contract {
 public:
  Contract();
  ~Contract();

  struct Operation {
    std::string method;  // "GET"
    std::string path;    // "/v1/requests/{receipt}"
    std::string access;  // the security scheme: "terminal", "staff"; empty for anyone
    auto operator<=>(const Operation&) const = default;
  };
  std::set<Operation> operations() const;

  // What the document has against this answer; empty where it allows it. Paths and methods it does not know
  // must be answered 404 and 405.
  std::string objection(const Request& request, const Response& response) const;

 private:
  class Document;
  std::unique_ptr<Document> document_;
};

}  // namespace yimen::backend
