#include "tests/backend/codes/codes_fixture.h"

#include <nlohmann/json.hpp>

namespace yimen::backend {
namespace {

using nlohmann::json;

std::string text_in(const Response& response, const char* name) {
  EXPECT_EQ(response.status, 201) << response.body;
  return json::parse(response.body).value(name, "");
}

}  // namespace

Response CodesFixture::send(const Api& api, const Request& request) {
  Response response = api.answer(request);
  EXPECT_EQ(contract_.objection(request, response), "") << request.method << ' ' << request.path;
  return response;
}

Response CodesFixture::staff(const std::string& method, const std::string& path, const std::string& body) {
  Request request = by_staff(path);
  request.method = method;
  request.body = body;
  return send(issuing_, request);
}

std::string CodesFixture::add_person(const std::string& who) {
  return text_in(staff("POST", "/v1/people", who), "person");
}

std::string CodesFixture::secret_for(const std::string& person) {
  return text_in(staff("POST", "/v1/people/" + person + "/phones"), "secret");
}

std::string CodesFixture::token_for(const std::string& person) {
  return text_in(open(secret_for(person)), "token");
}

Response CodesFixture::open(const std::string& secret) { return open_with(json{{"secret", secret}}.dump()); }

Response CodesFixture::open_with(const std::string& body) {
  Request request{"POST", "/v1/phone/sessions", {}, {}, body};
  request.terminal = "";
  return send(issuing_, request);
}

Response CodesFixture::codes_of(const std::string& token) {
  Request request{"GET", "/v1/phone/codes", {{"authorization", "Bearer " + token}}, {}, {}};
  request.terminal = "";
  return send(issuing_, request);
}

std::string CodesFixture::problem_in(const Response& response) {
  return json::parse(response.body).value("type", "").substr(std::string_view("urn:yimen:problem:").size());
}

identity::CodeVerifier CodesFixture::verifier() const {
  identity::KeySet keys;
  keys.add(issuer_.public_key());
  return {keys, clock_};
}

House CodesFixture::with_issuer() {
  House house = house_over(*database_, store_);
  house.issuer = &issuer_;
  return house;
}

}  // namespace yimen::backend
