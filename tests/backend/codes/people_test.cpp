// Staff register people and print cards for them.
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "backend/codes/people.h"
#include "backend/codes/revoking.h"
#include "kiosk/identity/revocations.h"
#include "tests/backend/codes/codes_fixture.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

class PeopleTest : public CodesFixture {};
INSTANTIATE_TEST_SUITE_P(On, PeopleTest, kDialects, name_of_dialect);

TEST_P(PeopleTest, ARegisteredPersonGetsACardThatATerminalTakes) {
  const std::string person = add_person();
  const Response response = staff("POST", "/v1/codes", json{{"person", person}, {"days", 365}});
  ASSERT_EQ(response.status, 201) << response.body;
  const json card = json::parse(response.body);
  EXPECT_LE(card.at("modules"), 53);
  const auto verified = verifier().verify(card.at("code").get<std::string>());
  ASSERT_TRUE(verified) << verified.error().fault->code;
  EXPECT_EQ(verified->identity.name, "张建华");
  EXPECT_EQ(verified->identity.birth_year, 1940);
  EXPECT_EQ(verified->identity.area, "330106");
  EXPECT_EQ(verified->identity.person_key.size(), 64U);
  EXPECT_FALSE(verified->use);
  clock_.advance(std::chrono::hours(24 * 366));
  EXPECT_FALSE(verifier().verify(card.at("code").get<std::string>()));
}

TEST_P(PeopleTest, EachHasASubjectAndAStatusIndexOfTheirOwn) {
  add_person();
  add_person();
  const json people = json::parse(staff("GET", "/v1/people").body).at("people");
  ASSERT_EQ(people.size(), 2U);
  EXPECT_NE(people[0].at("subject"), people[1].at("subject"));
  EXPECT_NE(people[0].at("status_index"), people[1].at("status_index"));
  EXPECT_EQ(people[0].at("name"), "张建华");
}

TEST_P(PeopleTest, RegisteredAtTheSameTimeToo) {
  constexpr int kAtOnce = 6;
  std::vector<std::thread> desks;
  for (int i = 0; i < kAtOnce; ++i)
    desks.emplace_back([&] {
      SystemRandom random;
      const auto added =
          People(*database_, keys_, clock_).add(random, {"张建华", 1940, 330106, false}, "desk");
      EXPECT_TRUE(added) << added.error().detail;
    });
  for (auto& desk : desks) desk.join();
  std::set<std::int64_t> indexes;
  const auto people = People(*database_, keys_, clock_).after("", 100);
  for (const auto& one : *people) indexes.insert(one.status_index);
  EXPECT_EQ(indexes.size(), static_cast<std::size_t>(kAtOnce));
}

TEST_P(PeopleTest, WhoTheyAreLiesSealed) {
  add_person();
  const auto kept = database_->look([](sql::Connection& connection) -> Result<Bytes> {
    return connection.exec("SELECT sealed FROM person")[0].bytes(0);
  });
  ASSERT_TRUE(kept);
  EXPECT_EQ(as_text(*kept).find("张建华"), std::string_view::npos);
  EXPECT_TRUE(keys_.open(*kept));
}

TEST_P(PeopleTest, WhoWasRemovedGetsNothingMore) {
  const std::string person = add_person();
  const std::string token = token_for(person);
  const std::string unused = secret_for(person);
  EXPECT_EQ(staff("DELETE", "/v1/people/" + person).status, 204);
  EXPECT_EQ(staff("DELETE", "/v1/people/" + person).status, 404);
  EXPECT_EQ(staff("POST", "/v1/codes", json{{"person", person}}).status, 404);
  EXPECT_EQ(staff("POST", "/v1/people/" + person + "/phones").status, 404);
  EXPECT_EQ(codes_of(token).status, 401);
  EXPECT_EQ(problem_in(open(unused)), "wrong-secret");
  EXPECT_TRUE(json::parse(staff("GET", "/v1/people").body).at("people").empty());
}

TEST_P(PeopleTest, TheCardsOfWhoWasRemovedAreRevokedBesideThoseInTheList) {
  const auto kid = identity::key_id(issuer_.public_key());
  const std::string person = add_person();
  add_person();
  staff("DELETE", "/v1/people/" + person);
  const auto removed = People(*database_, keys_, clock_).revoked();
  ASSERT_EQ(removed->size(), 1U);
  const std::string by_hand = R"({"format":1,"lists":[{"kid":")" + to_hex(kid) + R"(","bits":"AAE="},)" +
                              R"({"kid":"00000000","bits":"AQ=="}],"devices":["0011223344556677"]})";
  for (const std::string& list : {by_hand, std::string(R"({"format":1,"lists":[]})")}) {
    const auto revoked = identity::Revocations::parse(with_revoked(list, kid, *removed));
    ASSERT_TRUE(revoked) << list;
    EXPECT_TRUE(revoked->contains(kid, removed->front()));
    EXPECT_FALSE(revoked->contains(kid, removed->front() + 1));
    EXPECT_EQ(revoked->contains(kid, 8), list == by_hand);
  }
  EXPECT_EQ(with_revoked(by_hand, kid, {}), by_hand);
  const std::vector<std::int64_t> far{100'000};
  EXPECT_TRUE(identity::Revocations::parse(with_revoked(by_hand, kid, far))->contains(kid, 100'000));
}

TEST_P(PeopleTest, ALostCardEndsAndThePhoneGoesOn) {
  const std::string person = add_person();
  const std::string token = token_for(person);
  const json before = json::parse(staff("GET", "/v1/people").body).at("people").at(0);
  const json after = json::parse(staff("POST", "/v1/people/" + person + "/renewal").body);
  EXPECT_EQ(after.at("subject"), before.at("subject")) << "drafts and requests stay theirs";
  EXPECT_NE(after.at("status_index"), before.at("status_index"));
  EXPECT_EQ(People(*database_, keys_, clock_).revoked().value(),
            std::vector<std::int64_t>{before.at("status_index")});
  EXPECT_EQ(codes_of(token).status, 200);
  add_person();
  const json all = json::parse(staff("GET", "/v1/people").body);
  for (const auto& one : all.at("people"))
    EXPECT_NE(one.at("status_index"), before.at("status_index")) << "nobody's again";
  EXPECT_EQ(staff("POST", "/v1/people/e-0000000000000000/renewal").status, 404);
}

TEST_P(PeopleTest, OnlyTheAdministratorRegistersStaff) {
  const auto member = Staff(*database_, clock_).add(random_, "李文", "xihu", workflow::Level::review).value();
  const json who{{"name", "李文"}, {"area", 330106}, {"staff", true}};
  Request request{"POST", "/v1/people", {{"authorization", "Bearer " + member.token}}, {}, who.dump()};
  EXPECT_EQ(problem_in(send(issuing_, request)), "not-allowed");
  const std::string person = add_person(who.dump());
  EXPECT_EQ(staff("POST", "/v1/codes", json{{"person", person}}).status, 400)
      << "no card, a rotating code only";
  const json codes = json::parse(codes_of(token_for(person)).body);
  const auto verified = verifier().verify(codes.at("codes").at(0).at("code").get<std::string>());
  ASSERT_TRUE(verified) << verified.error().fault->code;
  EXPECT_TRUE(verified->staff);
}

TEST_P(PeopleTest, WhatIsMalformedIsTurnedDown) {
  const json good{{"name", "张建华"}, {"birth_year", 1940}, {"area", 330106}};
  const auto with = [&good](const char* field, const json& value) {
    json who = good;
    who[field] = value;
    return who;
  };
  for (const json& wrong :
       {json::object(), with("name", "John"), with("name", ""), with("name", 7), with("birth_year", 1800),
        with("birth_year", "1940"), with("birth_year", nullptr), with("birth_year", 1e300), with("area", 33),
        with("area", 1.5), with("staff", 1), with("staff", true), with("name", std::string(200, 'x'))})
    EXPECT_EQ(staff("POST", "/v1/people", wrong).status, 400) << wrong;
  const std::string person = add_person();
  for (const json& wrong :
       {json::object(), json{{"person", 1}}, json{{"person", person}, {"days", 0}},
        json{{"person", person}, {"days", "1"}}, json{{"person", person}, {"days", 99999}}})
    EXPECT_EQ(staff("POST", "/v1/codes", wrong).status, 400) << wrong;
  EXPECT_EQ(staff("POST", "/v1/codes", json{{"person", "e-0000000000000000"}}).status, 404);
}

TEST_P(PeopleTest, WithoutAnIssuersKeyNothingIsIssued) {
  const std::string person = add_person();
  const std::string token = token_for(person);
  Request request = by_staff("/v1/codes");
  request.method = "POST";
  request.body = json{{"person", person}}.dump();
  EXPECT_EQ(problem_in(send(api_, request)), "no-issuer");
  EXPECT_EQ(
      problem_in(send(api_, {"GET", "/v1/phone/codes", {{"authorization", "Bearer " + token}}, {}, {}})),
      "no-issuer");
}

TEST_P(PeopleTest, ALongNameStillFitsACode) {
  std::string name;
  for (int i = 0; i < 30; ++i) name += "张";
  const std::string person = add_person(json{{"name", name}, {"birth_year", 1940}, {"area", 330106}}.dump());
  const json card = json::parse(staff("POST", "/v1/codes", json{{"person", person}}).body);
  EXPECT_LE(card.at("modules"), 53);
  EXPECT_EQ(verifier().verify(card.at("code").get<std::string>())->identity.name, name);
}

}  // namespace
}  // namespace yimen::backend
