// An Api that issues codes, and what staff, phones and terminals say to it.
#pragma once

#include <nlohmann/json.hpp>

#include "kiosk/identity/code_verifier.h"
#include "tests/backend/fixture.h"

namespace yimen::backend {

class CodesFixture : public BackendFixture {
 protected:
  using json = nlohmann::json;

  Response send(const Api& api, const Request& request) {
    Response response = api.answer(request);
    EXPECT_EQ(contract_.objection(request, response), "") << request.method << ' ' << request.path;
    return response;
  }

  Response staff(const std::string& method, const std::string& path, const json& body = nullptr) {
    Request request = by_staff(path);
    request.method = method;
    if (!body.is_null()) request.body = body.dump();
    return send(issuing_, request);
  }

  std::string add_person(const json& who = {{"name", "张建华"}, {"birth_year", 1940}, {"area", 330106}}) {
    const Response response = staff("POST", "/v1/people", who);
    EXPECT_EQ(response.status, 201) << response.body;
    return json::parse(response.body).value("person", "");
  }

  std::string secret_for(const std::string& person) {
    const Response response = staff("POST", "/v1/people/" + person + "/phones");
    EXPECT_EQ(response.status, 201) << response.body;
    return json::parse(response.body).value("secret", "");
  }

  Response open(const json& secret) {
    Request request{"POST", "/v1/phone/sessions", {}, {}, json{{"secret", secret}}.dump()};
    request.terminal = "";
    return send(issuing_, request);
  }

  std::string token_for(const std::string& person) {
    return json::parse(open(secret_for(person)).body).value("token", "");
  }

  Response codes_of(const std::string& token) {
    Request request{"GET", "/v1/phone/codes", {{"authorization", "Bearer " + token}}, {}, {}};
    request.terminal = "";
    return send(issuing_, request);
  }

  static std::string problem_in(const Response& response) {
    return json::parse(response.body).value("type", "").substr(std::string_view("urn:yimen:problem:").size());
  }

  identity::CodeVerifier verifier() const {
    identity::KeySet keys;
    keys.add(issuer_.public_key());
    return {keys, clock_};
  }

  const issuer::IssuerKey issuer_ = issuer::IssuerKey::generate(random_);
  Api issuing_{with_issuer()};

 private:
  House with_issuer() {
    House house = house_over(*database_, store_);
    house.issuer = &issuer_;
    return house;
  }
};

}  // namespace yimen::backend
