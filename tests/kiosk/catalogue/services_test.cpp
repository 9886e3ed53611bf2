// The services this project ships.
#include "kiosk/catalogue/condition.h"
#include "tests/kiosk/catalogue/folder.h"

namespace yimen::catalogue {
namespace {

class Services : public testing::Test {
 protected:
  const Catalogue catalogue_ = Catalogue::load(kSource / "assets").value();
};

TEST_F(Services, AllLoadWithoutAProblem) {
  for (const auto& problem : catalogue_.problems()) {
    ADD_FAILURE() << problem.file << " " << problem.place << ": " << problem.reason;
  }
  ASSERT_EQ(catalogue_.services().size(), 3U);
  EXPECT_EQ(catalogue_.life_stages().size(), 9U);
  EXPECT_GE(catalogue_.communities().size(), 12U);
  EXPECT_NE(catalogue_.find("gaoling_jintie"), nullptr);
  EXPECT_NE(catalogue_.find("zhucan_dengji"), nullptr);
  EXPECT_NE(catalogue_.find("suqiu_12345"), nullptr);
  EXPECT_EQ(catalogue_.find("none"), nullptr);
}

// WCAG 3.3.7, and the plain sense of a citizen: nothing is asked twice.
TEST_F(Services, AskOneQuestionAPageAndNoBirthDateBesideAnIdNumber) {
  for (const auto& service : catalogue_.services()) {
    for (const auto& page : service.pages) {
      EXPECT_EQ(page.fields.size(), 1U) << service.id << " " << page.id;
      EXPECT_EQ(page.id.find("birth"), std::string::npos) << service.id;
    }
  }
}

TEST_F(Services, AddressesOfferTheCommunities) {
  for (const auto& page : catalogue_.find("gaoling_jintie")->pages) {
    if (page.id == "address") {
      EXPECT_EQ(page.fields.front().options.size(), catalogue_.communities().size());
    }
  }
}

// The pages of a service by their names, with these options chosen.
std::vector<std::string> walk(const Service& service, const form::Answers& answers) {
  std::vector<std::string> names;
  for (const auto page : shown_pages({service, answers, 1940, Date(std::chrono::year(2026) / 11 / 21)})) {
    names.push_back(service.pages[page].id);
  }
  return names;
}

using Names = std::vector<std::string>;

TEST_F(Services, TheAllowanceAsksForABankOnlyWhereItIsNeeded) {
  const Service& service = *catalogue_.find("gaoling_jintie");
  EXPECT_EQ(walk(service, {{"contact", {"", {"own"}}}, {"payment", {"", {"social_card"}}}}),
            (Names{"household", "receiving", "name", "id_number", "contact", "mobile", "address", "payment",
                   "situation"}));
  EXPECT_EQ(walk(service, {{"contact", {"", {"none"}}}, {"payment", {"", {"passbook"}}}}),
            (Names{"household", "receiving", "name", "id_number", "contact", "landline", "address", "payment",
                   "bank", "account", "situation"}));
}

TEST_F(Services, MealsAskForAnAddressOnlyWhereTheyAreDelivered) {
  const Service& service = *catalogue_.find("zhucan_dengji");
  EXPECT_EQ(walk(service, {{"delivery", {"", {"canteen"}}}}),
            (Names{"name", "id_number", "canteen", "meals", "diet", "delivery", "start", "emergency_name",
                   "emergency_mobile"}));
  EXPECT_EQ(walk(service, {{"delivery", {"", {"home"}}}}).size(), 10U);
}

TEST_F(Services, TheHotlineAsksForMoneyOnlyInDisputes) {
  const Service& service = *catalogue_.find("suqiu_12345");
  EXPECT_EQ(
      walk(service, {{"category", {"", {"ask"}}}, {"topic", {"", {"consumer"}}}, {"callback", {"", {"no"}}}}),
      (Names{"category", "topic", "details", "callback"}));
  EXPECT_EQ(
      walk(service,
           {{"category", {"", {"complaint"}}}, {"topic", {"", {"consumer"}}}, {"callback", {"", {"yes"}}}}),
      (Names{"category", "topic", "what", "details", "place", "money", "when", "callback", "mobile",
             "anonymous"}));
}

TEST_F(Services, TheAllowanceSaysWhyNot) {
  const Service& service = *catalogue_.find("gaoling_jintie");
  const Date today(std::chrono::year(2026) / 11 / 21);
  const auto broken = [&](const form::Answers& answers, std::optional<int> birth_year) {
    const Rule* rule = broken_rule({service, answers, birth_year, today});
    return rule != nullptr ? rule->id : "";
  };
  EXPECT_EQ(broken({}, std::nullopt), "");
  EXPECT_EQ(broken({}, 1940), "");
  EXPECT_EQ(broken({}, 1946), "") << "80 this year: perhaps not yet, so the ID number decides";
  EXPECT_EQ(broken({}, 1947), "age");
  EXPECT_EQ(broken({{"id_number", {"11010519491231002X", {}}}}, std::nullopt), "age");
  EXPECT_EQ(broken({{"household", {"", {"elsewhere"}}}}, 1940), "household");
  EXPECT_EQ(broken({{"household", {"", {"here"}}}, {"receiving", {"", {"yes"}}}}, 1940), "receiving");
  EXPECT_EQ(broken({{"household", {"", {"here"}}}, {"receiving", {"", {"stopped"}}}}, 1940), "");
}

}  // namespace
}  // namespace yimen::catalogue
