// A service is added by adding a file: no C++ knows of it.
#include "kiosk/catalogue/condition.h"
#include "kiosk/form/check.h"
#include "tests/kiosk/catalogue/folder.h"

namespace yimen::catalogue {
namespace {

const Date kTestDay(std::chrono::year(2026) / 11 / 21);

// What somebody types and touches, by field.
const form::Answers kGiven{{"room", {"", {"ping_pong"}}},
                           {"borrow", {"", {"bats"}}},
                           {"deposit", {"20元", {}}},
                           {"name", {"阿依古丽.买买提", {}}},
                           {"guardian", {"11010519491231002x", {}}},
                           {"mobile", {"138 0013 8000", {}}},
                           {"day", {"2026年11月22日", {}}},
                           {"home", {"幸福路12号", {"heping_heli"}}},
                           {"rules", {"", {"yes"}}}};

// Answers page by page, as the visit does, until nothing more is shown.
form::Answers walk(const Service& service) {
  form::Answers answers;
  for (std::size_t done = 0;; ++done) {
    const auto shown = shown_pages({service, answers, 1949, kTestDay});
    if (done == shown.size()) return answers;
    for (const auto& field : service.pages[shown[done]].fields) {
      const auto given = kGiven.find(field.id);
      if (given != kGiven.end()) answers.insert(*given);
      const auto complaint = form::check(field, answers[field.id], kTestDay);
      EXPECT_FALSE(complaint) << field.id << ": " << (complaint ? complaint->zh : "");
    }
  }
}

TEST(FourthService, IsWalkedFromItsFirstPageToJson) {
  const Folder folder;
  fs::copy(kSource / "tests/kiosk/catalogue/fourth/jianshen_yuyue.json", folder.service("jianshen_yuyue"));
  const Catalogue catalogue = folder.load();
  ASSERT_TRUE(catalogue.problems().empty())
      << catalogue.problems().front().place << catalogue.problems().front().reason;
  ASSERT_EQ(catalogue.services().size(), 4U);

  const Service& service = *catalogue.find("jianshen_yuyue");
  const auto answers = walk(service);
  EXPECT_EQ(broken_rule({service, answers, 1949, kTestDay}), nullptr);
  EXPECT_EQ(form::to_json(service, shown_pages({service, answers, 1949, kTestDay}), answers),
            R"({"borrow":["bats"],"day":"2026-11-22","deposit":2000,"guardian":"11010519491231002X",)"
            R"("home":{"community":"heping_heli","detail":"幸福路12号"},"mobile":"13800138000",)"
            R"("name":"阿依古丽·买买提","room":"ping_pong","rules":true})");
}

TEST(FourthService, EveryPropertyIsRead) {
  const Folder folder;
  fs::copy(kSource / "tests/kiosk/catalogue/fourth/jianshen_yuyue.json", folder.service("jianshen_yuyue"));
  const Catalogue catalogue = folder.load();
  const Service& service = *catalogue.find("jianshen_yuyue");
  EXPECT_EQ(service.version, 3);
  EXPECT_EQ(service.name, (Text{"场地预约", "Book a sports room"}));
  EXPECT_EQ(service.icon, "calendar");
  EXPECT_EQ(service.life_stages, std::vector<std::string>{"culture"});
  const Field& deposit = service.pages[2].fields.front();
  EXPECT_EQ(deposit.type, FieldType::money);
  EXPECT_EQ(deposit.limits.min_fen, 1000);
  EXPECT_EQ(deposit.limits.max_fen, 5000);
  EXPECT_EQ(deposit.purpose.zh, "球拍要押金。");
  const Field& name = service.pages[3].fields.front();
  EXPECT_EQ(name.type, FieldType::name);
  EXPECT_EQ(name.known, Known::person_name);
  EXPECT_TRUE(name.personal);
  EXPECT_FALSE(name.optional);
  const Condition& rule = service.eligibility.front().condition;
  EXPECT_EQ(rule.kind, Condition::Kind::any);
  EXPECT_EQ(rule.parts[0].kind, Condition::Kind::age_at_least);
  EXPECT_EQ(rule.parts[0].years, 18);
  EXPECT_EQ(rule.parts[1].kind, Condition::Kind::negation);
  EXPECT_EQ(rule.parts[1].parts.front().kind, Condition::Kind::age_below);
}

}  // namespace
}  // namespace yimen::catalogue
