// A phone's life, through the API.
#include <nlohmann/json.hpp>

#include "backend/codes/issuing.h"
#include "backend/phone/page.h"
#include "tests/backend/codes/codes_fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class PhoneTest : public CodesFixture {
 protected:
  std::string in_database(const char* column) {
    return database_
        ->look([&](sql::Connection& connection) -> Result<std::string> {
          return connection.exec(std::string("SELECT ") + column + " FROM phone")[0].text(0);
        })
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(On, PhoneTest, kDialects, name_of_dialect);

TEST_P(PhoneTest, ItsSecretIsGoodOnceAndOnlyHashesAreKept) {
  const std::string secret = secret_for(add_person());
  EXPECT_EQ(in_database("secret_hash"), to_hex(sha256(as_bytes(secret))));
  const Response opened = open(secret);
  ASSERT_EQ(opened.status, 201) << opened.body;
  EXPECT_EQ(opened.headers.at("Cache-Control"), "no-store");
  const std::string token = json::parse(opened.body).at("token");
  EXPECT_EQ(in_database("token_hash"), to_hex(sha256(as_bytes(token))));
  EXPECT_EQ(in_database("secret_hash"), "");
  EXPECT_EQ(problem_in(open(secret)), "wrong-secret");
  EXPECT_EQ(codes_of(token).status, 200);
}

TEST_P(PhoneTest, ItMayBeTypedAsPeopleType) {
  std::string typed;
  for (const char c : secret_for(add_person()))
    typed += c == '-' ? " " : std::string(1, static_cast<char>(std::tolower(c)));
  EXPECT_EQ(open(typed).status, 201) << typed;
}

TEST_P(PhoneTest, ItsCodesFollowEachOtherForTenMinutesWithoutAGap) {
  const json body = json::parse(codes_of(token_for(add_person())).body);
  EXPECT_EQ(body.at("name"), "张*华");
  EXPECT_EQ(body.at("now"), utc_text(clock_.wall()));
  const json& codes = body.at("codes");
  std::set<std::string> uses;
  WallTime shown_until = clock_.wall();
  for (const json& one : codes) {
    const WallTime from = parse_utc(one.at("from").get<std::string>()).value();
    const WallTime until = parse_utc(one.at("until").get<std::string>()).value();
    EXPECT_LE(from, shown_until - (one == codes.front() ? seconds(0) : seconds(30)));
    EXPECT_LE(until - from, identity::kRotatingLife);
    if (from > clock_.wall()) clock_.advance(std::chrono::duration_cast<milliseconds>(from - clock_.wall()));
    const auto verified = verifier().verify(one.at("code").get<std::string>());
    ASSERT_TRUE(verified) << verified.error().fault->code;
    EXPECT_EQ(verified->identity.name, "张建华");
    uses.insert(verified->use.value().id);
    shown_until = until;
  }
  EXPECT_EQ(uses.size(), codes.size());
  EXPECT_GE(shown_until - parse_utc(body.at("now").get<std::string>()).value(), std::chrono::minutes(10));
}

TEST_P(PhoneTest, WhatItShowsIsTheCode) {
  const json code = json::parse(codes_of(token_for(add_person())).body).at("codes").at(0);
  const auto expected = issuer::qr_code(code.at("code")).value();
  ASSERT_EQ(code.at("modules"), expected.modules);
  const Bytes dark = from_hex(code.at("dark").get<std::string>()).value();
  for (std::size_t i = 0; i < expected.dark.size(); ++i)
    ASSERT_EQ((dark.at(i / 8) >> (7 - i % 8)) & 1, expected.dark[i] ? 1 : 0) << i;
}

TEST_P(PhoneTest, ASecretExpires) {
  const std::string secret = secret_for(add_person());
  clock_.advance(kSecretLife);
  EXPECT_EQ(problem_in(open(secret)), "wrong-secret");
}

TEST_P(PhoneTest, ALostPhoneIsStoppedAtOnce) {
  const std::string person = add_person();
  const std::string token = token_for(person);
  const Response stopped = staff("DELETE", "/v1/people/" + person + "/phones");
  EXPECT_EQ(json::parse(stopped.body).at("stopped"), 1);
  EXPECT_EQ(problem_in(codes_of(token)), "not-phone");
  EXPECT_EQ(codes_of(token_for(person)).status, 200) << "the next phone works";
}

TEST_P(PhoneTest, NobodyGuessesForLongAndNobodyElseIsHeldUp) {
  const std::string person = add_person();
  const std::string secret = secret_for(person);
  const std::string other = secret_for(person);
  const std::string wrong =
      secret.substr(0, secret.size() - 4) + (secret.ends_with("0000") ? "1111" : "0000");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(problem_in(open(wrong)), "wrong-secret");
  EXPECT_EQ(problem_in(open(secret)), "too-many") << "the right one, too, until the minute is over";
  EXPECT_EQ(open(other).status, 201);
  clock_.advance(std::chrono::minutes(1));
  EXPECT_EQ(open(secret).status, 201);
}

TEST_P(PhoneTest, GuessesAtPhonesThatAreNotThereLeaveNothingBehind) {
  EXPECT_EQ(problem_in(open("0000-0000-0000-0000-0000-0000")), "wrong-secret");
  const auto counted = database_->look([](sql::Connection& connection) -> Result<std::int64_t> {
    return connection.exec("SELECT count(*) FROM attempt")[0].integer(0);
  });
  EXPECT_EQ(*counted, 0);
}

TEST_P(PhoneTest, AskingWithoutEndIsTurnedDown) {
  const std::string token = token_for(add_person());
  for (int i = 0; i < 20; ++i) EXPECT_EQ(codes_of(token).status, 200);
  EXPECT_EQ(codes_of(token).headers.at("Retry-After"), "60");
  clock_.advance(std::chrono::minutes(1));
  EXPECT_EQ(codes_of(token).status, 200);
}

TEST_P(PhoneTest, WhatIsNoTokenIsTurnedDown) {
  const std::string token = token_for(add_person());
  for (const std::string& wrong : {std::string(), std::string("."), token.substr(0, 9), token.substr(0, 10),
                                   token + "0", token.substr(0, token.size() - 1), "x" + token})
    EXPECT_EQ(codes_of(wrong).status, 401) << wrong;
  for (const json& wrong : {json(nullptr), json(7), json(""), json(std::string(61, 'A')), json::array()})
    EXPECT_EQ(open_with(json{{"secret", wrong}}.dump()).status, 400) << wrong;
  for (const char* wrong : {"A", "<script>", "张建华", "0000-0000-0000-0000-0000-00000"})
    EXPECT_EQ(problem_in(open(wrong)), "wrong-secret") << wrong;
}

TEST_P(PhoneTest, ThePageIsOursAloneAndStrict) {
  const Response page = send(issuing_, {"GET", "/phone", {}, {}, {}});
  EXPECT_EQ(page.status, 200);
  const std::string policy = page.headers.at("Content-Security-Policy");
  EXPECT_TRUE(policy.starts_with("default-src 'none'"));
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  EXPECT_EQ(policy.find("http"), std::string::npos);
  for (const PageFile& file : page_files()) {
    EXPECT_EQ(file.content.find("://"),
              file.name == "icon.svg" ? file.content.find("://www.w3.org") : std::string::npos)
        << file.name << " brings something from elsewhere";
    if (file.name == "page.html") continue;
    const Response part = send(issuing_, {"GET", "/phone/" + std::string(file.name), {}, {}, {}});
    EXPECT_EQ(part.body, file.content);
    Request again{
        "GET", "/phone/" + std::string(file.name), {{"if-none-match", part.headers.at("ETag")}}, {}, {}};
    EXPECT_EQ(send(issuing_, again).status, 304);
  }
  for (const char* absent : {"/phone/page.html", "/phone/none", "/phone/..", "/phone/a/b"})
    EXPECT_EQ(send(issuing_, {"GET", absent, {}, {}, {}}).status, 404) << absent;
}

TEST_P(PhoneTest, OnTheirOwnDoorPhonesFindNothingElse) {
  const Api door(house_over(*database_, store_), Api::Offer::phone);
  EXPECT_EQ(door.answer({"GET", "/phone", {}, {}, {}}).status, 200);
  EXPECT_EQ(door.answer({"GET", "/v1/health", {}, {}, {}}).status, 200);
  EXPECT_EQ(door.answer({"GET", "/v1/phone/codes", {}, {}, {}}).status, 401);
  for (const char* path :
       {"/v1/key", "/v1/requests", "/v1/progress", "/v1/people", "/v1/bundle", "/v1/staff"})
    EXPECT_EQ(door.answer(by_staff(path)).status, 404) << path;
}

}  // namespace
}  // namespace yimen::backend
