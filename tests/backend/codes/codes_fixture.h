// An Api that issues codes, and what staff and phones say to it.
#pragma once

#include "kiosk/identity/code_verifier.h"
#include "tests/backend/fixture.h"

namespace yimen::backend {

class CodesFixture : public BackendFixture {
 protected:
  // Held against the OpenAPI document, as answer() does for the fixture's own Api.
  Response send(const Api& api, const Request& request);

  // By the administrator. `body`: JSON.
  Response staff(const std::string& method, const std::string& path, const std::string& body = {});
  template <class Json>
  Response staff(const std::string& method, const std::string& path, const Json& body) {
    return staff(method, path, body.dump());
  }

  // Their ids, secrets and tokens.
  std::string add_person(const std::string& who = R"({"name":"张建华","birth_year":1940,"area":330106})");
  std::string secret_for(const std::string& person);
  std::string token_for(const std::string& person);

  Response open(const std::string& secret);
  Response open_with(const std::string& body);
  Response codes_of(const std::string& token);

  static std::string problem_in(const Response& response);

  // As a terminal that believes this issuer.
  identity::CodeVerifier verifier() const;

  const issuer::IssuerKey issuer_ = issuer::IssuerKey::generate(random_);
  Api issuing_{with_issuer()};

 private:
  House with_issuer();
};

}  // namespace yimen::backend
