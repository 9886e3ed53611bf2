#include "backend/bundle/lists.h"

#include <gtest/gtest.h>

#include "backend/bundle/faults.h"

namespace yimen::backend {
namespace {

const std::string kNotice = R"({"id":"a","from":"2026-11-21T00:00:00.000Z","until":"2026-11-22T00:00:00.000Z",
  "title":{"zh":"停电","en":"Power cut"},"text":{"zh":"明天停电。","en":"No power tomorrow."}})";

std::string notices(const std::string& list) { return R"({"format":1,"notices":[)" + list + "]}"; }
std::string lists(const std::string& list) { return R"({"format":1,"lists":[)" + list + "]}"; }

TEST(ListsTest, GoodOnesAreTaken) {
  EXPECT_TRUE(check_notices(kNoNotices));
  EXPECT_TRUE(check_notices(notices(kNotice)));
  EXPECT_TRUE(check_revocations(kNoRevocations));
  EXPECT_TRUE(check_revocations(lists(R"({"kid":"21fe31df","bits":"AQ=="},{"kid":"21fe31de","bits":""})")));
  EXPECT_TRUE(check_revocations(R"({"format":1,"lists":[],"devices":["8a8ce01d4b722637"]})"));
  EXPECT_TRUE(check_issuers(R"({"keys":[{"kty":"OKP","crv":"Ed25519","kid":"a","x":"abc"}]})"));
}

TEST(ListsTest, WrongOnesAreNot) {
  for (const std::string& text :
       {std::string(), std::string("[]"), std::string("{}"), std::string(R"({"format":2,"notices":[]})"),
        notices("1"), notices(R"({"id":"a","from":"soon","until":"2026-11-22","title":{"zh":"甲","en":"A"},
        "text":{"zh":"甲","en":"A"}})"),
        notices(R"({"id":"a"})"), notices(kNotice + "," + kNotice)}) {
    const auto checked = check_notices(text);
    ASSERT_FALSE(checked) << text;
    EXPECT_EQ(checked.error().fault, &kBadSources);
  }
  for (const std::string& text :
       {std::string(), std::string("{}"), lists("1"), lists(R"({"kid":"21fe31df"})"),
        lists(R"({"kid":"21fe","bits":""})"), lists(R"({"kid":"21fe31df","bits":"?"})"),
        lists(R"({"kid":"21fe31df","bits":""},{"kid":"21fe31df","bits":""})"),
        std::string(R"({"format":1,"lists":[],"devices":["8a8c"]})"),
        std::string(R"({"format":1,"lists":[],"devices":{}})")})
    EXPECT_FALSE(check_revocations(text)) << text;
  for (const char* text : {"", "{}", R"({"keys":[1]})", R"({"keys":[{"kty":"RSA","x":"a"}]})"})
    EXPECT_FALSE(check_issuers(text)) << text;
}

}  // namespace
}  // namespace yimen::backend
