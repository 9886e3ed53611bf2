#include "kiosk/terminal/evidence.h"

#include <gtest/gtest.h>

#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

constexpr WallTime kToday{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};

hal::CardData card(const char* valid_until) {
  return {.id_number = "11010519491231002X", .name = "王桂兰", .valid_until = valid_until};
}

TEST(IdentifyByCard, NamesItsOwner) {
  const auto found = identify_by_card(card("2031-05-01"), kToday);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->identity.name, "王桂兰");
  EXPECT_EQ(found->identity.birth_year, 1949);
  EXPECT_TRUE(found->identity.subject.starts_with("card-"));
  EXPECT_TRUE(found->identity.person_key.empty());
  EXPECT_EQ(found->identity.assurance(), identity::Assurance::named);
  EXPECT_FALSE(found->card_expired);
}

TEST(IdentifyByCard, SaysWhenItsDayHasPassed) {
  EXPECT_TRUE(identify_by_card(card("2026-11-21"), kToday)->card_expired);
  EXPECT_FALSE(identify_by_card(card("2026-11-22"), kToday)->card_expired) << "the last day";
  EXPECT_FALSE(identify_by_card(card(""), kToday)->card_expired) << "for life";
}

TEST(IdentifyByCard, WithoutNameOrNumberIsNotRead) {
  for (const hal::CardData& bad :
       {hal::CardData{.id_number = "11010519491231002X"}, hal::CardData{.name = "王桂兰"},
        hal::CardData{.id_number = "110105194912310020", .name = "王桂兰"}}) {
    const auto found = identify_by_card(bad, kToday);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().fault, &kCardNotRead);
    EXPECT_EQ(found.error().detail.find("王"), std::string::npos);
  }
}

TEST(IdentifyByPapers, IsAClaimAndSomebodyElseThanByCard) {
  const auto found = identify_by_papers("王桂兰", "11010519491231002X");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->identity.assurance(), identity::Assurance::claimed);
  EXPECT_EQ(found->identity.birth_year, 1949);
  EXPECT_NE(found->identity.subject, identify_by_card(card(""), kToday)->identity.subject);
}

}  // namespace
}  // namespace yimen::terminal
