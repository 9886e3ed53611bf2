#include "kiosk/sync/verdict.h"

#include "kiosk/sync/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::sync {
namespace {

const std::string kKey(32, 'a');
const std::string kHash(64, 'b');

outbox::Claimed claimed() {
  outbox::Claimed one;
  one.row.id = kKey;
  one.sha256 = kHash;
  return one;
}

Reply json_reply(int status, const std::string& body, const std::string& type = "application/json") {
  return {status, type, body};
}

std::string echo(const std::string& key = kKey, const std::string& hash = kHash) {
  return R"({"key":")" + key + R"(","sha256":")" + hash + R"("})";
}

TEST(VerdictTest, OnlyAnAcknowledgementOfThisSubmissionCountsAsDelivered) {
  EXPECT_EQ(judge(claimed(), json_reply(201, echo())).outcome, Outcome::delivered);
  EXPECT_EQ(judge(claimed(), json_reply(202, echo(), "application/json; charset=utf-8")).outcome,
            Outcome::delivered);
  for (const Reply& reply : {
           json_reply(200, echo()),
           json_reply(204, ""),
           json_reply(203, echo()),
           json_reply(201, ""),
           json_reply(201, "{}"),
           json_reply(201, "null"),
           json_reply(201, "[" + echo() + "]"),
           json_reply(201, echo(std::string(32, 'c'))),
           json_reply(201, echo(kKey, std::string(64, 'c'))),
           json_reply(201, R"({"key":")" + kKey + "\"}"),
           json_reply(201, echo(), "text/html"),
           json_reply(201, echo(), "application/jsonx"),
           json_reply(201, echo().substr(0, 60)),
           json_reply(201, std::string(60'000, '[')),
       })
    EXPECT_EQ(judge(claimed(), reply).outcome, Outcome::again)
        << reply.status << ' ' << reply.body.substr(0, 80);
}

TEST(VerdictTest, OnlyTheBackendsOwnNoIsFinal) {
  const std::map<int, const Fault*> refusals{
      {400, &kRefused}, {413, &kTooLarge}, {415, &kRefused}, {422, &kRefused}};
  for (const auto& [status, fault] : refusals) {
    const Verdict own = judge(claimed(), json_reply(status, echo(), "application/problem+json"));
    EXPECT_EQ(own.outcome, Outcome::refused) << status;
    EXPECT_EQ(own.fault, fault) << status;
    for (const Reply& foreign :
         {json_reply(status, "<html>", "text/html"), json_reply(status, "{}", "application/problem+json"),
          json_reply(status, echo(std::string(32, 'c')), "application/problem+json"),
          json_reply(status, echo())})
      EXPECT_EQ(judge(claimed(), foreign).outcome, Outcome::again) << status << foreign.body;
  }
  EXPECT_EQ(judge(claimed(), json_reply(404, echo(), "application/problem+json")).outcome, Outcome::again);
}

TEST(VerdictTest, AConflictIsForStaff) {
  const Verdict verdict = judge(claimed(), json_reply(409, echo(), "application/problem+json"));
  EXPECT_EQ(verdict.outcome, Outcome::needs_staff);
  EXPECT_EQ(verdict.fault, &kConflict);
  EXPECT_EQ(judge(claimed(), json_reply(409, "{}", "application/problem+json")).outcome, Outcome::again);
}

TEST(VerdictTest, WithPartsMissingItIsNotDelivered) {
  const std::string part(64, 'd');
  auto with_part = claimed();
  with_part.parts = {{part, 100}};
  const auto answer = [](const std::string& missing) {
    return json_reply(202, echo().substr(0, echo().size() - 1) + R"(,"missing":)" + missing + "}");
  };
  const Verdict verdict = judge(with_part, answer(R"([")" + part + R"("])"));
  EXPECT_EQ(verdict.outcome, Outcome::incomplete);
  EXPECT_EQ(verdict.missing, std::vector{part});
  const std::string unknown = R"([")" + std::string(64, 'e') + R"("])";
  for (const std::string strange : {"[]", "{}", "null", "7", "[7]", unknown.c_str()})
    EXPECT_EQ(judge(with_part, answer(strange)).outcome, Outcome::again) << strange;
  EXPECT_EQ(judge(claimed(), answer(R"([")" + part + R"("])")).outcome, Outcome::again) << "it has no parts";
}

TEST(VerdictTest, FailuresHaveNames) {
  const std::vector<std::pair<Reply, const Fault*>> named{
      {{200, "text/html", "<html>Wi-Fi login"}, &kCaptivePortal},
      {{302, "text/html", ""}, &kCaptivePortal},
      {{511, "text/html", ""}, &kCaptivePortal},
      {{201, "application/json", "{}"}, &kProtocol},
      {{404, "text/html", ""}, &kProtocol},
      {{999, "", ""}, &kBackendFailed},
      {{0, "", ""}, &kProtocol},
      {{400, "text/html", "400 No required SSL certificate was sent"}, &kNotAdmitted},
      {{401, "", ""}, &kNotAdmitted},
      {{403, "", ""}, &kNotAdmitted},
      {{429, "", ""}, &kRateLimited},
      {{403, "application/problem+json", R"({"type":"urn:yimen:problem:revoked"})"}, &kRevoked},
      {{403, "text/html", R"({"type":"urn:yimen:problem:revoked"})"}, &kNotAdmitted},
      {{500, "", ""}, &kBackendFailed},
      {{504, "", ""}, &kOverloaded},
      {{502, "text/html", ""}, &kOverloaded},
      {{503, "application/problem+json", echo()}, &kOverloaded},
  };
  for (const auto& [reply, fault] : named) {
    const Verdict verdict = judge(claimed(), reply);
    EXPECT_EQ(verdict.outcome, Outcome::again) << reply.status;
    EXPECT_EQ(verdict.fault, fault) << reply.status << ' ' << verdict.fault->code;
  }
}

}  // namespace
}  // namespace yimen::sync
