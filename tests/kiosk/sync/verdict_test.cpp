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
      {400, &kRefused}, {409, &kConflict}, {413, &kTooLarge}, {415, &kRefused}, {422, &kRefused}};
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

TEST(VerdictTest, FailuresHaveNames) {
  const std::vector<std::pair<Reply, const Fault*>> named{
      {{200, "text/html", "<html>Wi-Fi login"}, &kCaptivePortal},
      {{302, "text/html", ""}, &kCaptivePortal},
      {{511, "text/html", ""}, &kCaptivePortal},
      {{201, "application/json", "{}"}, &kProtocol},
      {{404, "text/html", ""}, &kProtocol},
      {{999, "", ""}, &kOverloaded},
      {{0, "", ""}, &kProtocol},
      {{400, "text/html", "400 No required SSL certificate was sent"}, &kNotAdmitted},
      {{401, "", ""}, &kNotAdmitted},
      {{403, "", ""}, &kNotAdmitted},
      {{429, "", ""}, &kRateLimited},
      {{500, "", ""}, &kOverloaded},
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
