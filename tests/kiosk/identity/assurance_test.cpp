#include "kiosk/identity/assurance.h"

#include <gtest/gtest.h>

#include "kiosk/identity/identity.h"

namespace yimen::identity {
namespace {

using E = Evidence;

TEST(Assurance, EachRowOfTheTable) {
  EXPECT_EQ(assurance_of({}), Assurance::none);
  EXPECT_EQ(assurance_of(E::papers), Assurance::claimed);
  for (const Evidence one : {E::static_code, E::card}) EXPECT_EQ(assurance_of(one), Assurance::named);
  for (const EvidenceSet proof : {EvidenceSet{E::rotating_code},
                                  {E::card, E::pin},
                                  {E::static_code, E::face},
                                  {E::card, E::face},
                                  {E::papers, E::staff},
                                  {E::static_code, E::staff},
                                  {E::card, E::staff}})
    EXPECT_EQ(assurance_of(proof), Assurance::proven);
  for (const EvidenceSet proof : {EvidenceSet{E::rotating_code, E::face},
                                  {E::rotating_code, E::staff},
                                  {E::card, E::pin, E::face},
                                  {E::card, E::pin, E::staff}})
    EXPECT_EQ(assurance_of(proof), Assurance::strong);
}

TEST(Assurance, WhatOnlyConfirmsNamesNobody) {
  EXPECT_EQ(assurance_of({E::pin, E::face, E::staff}), Assurance::none);
}

std::vector<EvidenceSet> all_sets() {
  std::vector<EvidenceSet> sets{{}};
  for (const Evidence one : kAllEvidence)
    for (std::size_t i = sets.size(); i-- > 0;) {
      auto more = sets[i];
      more.add(one);
      sets.push_back(more);
    }
  return sets;
}

TEST(Assurance, MoreEvidenceIsNeverWorthLess) {
  ASSERT_EQ(all_sets().size(), 128U);
  for (const EvidenceSet some : all_sets())
    for (const Evidence one : kAllEvidence) {
      auto more = some;
      more.add(one);
      EXPECT_GE(assurance_of(more), assurance_of(some));
      EXPECT_EQ(more.without(one), some.without(one));
    }
}

// Law and decency: there is always another way.
TEST(Assurance, EveryLevelIsReachedWithoutAFace) {
  for (const EvidenceSet some : all_sets()) {
    auto other = some.without(E::face);
    other.add(E::staff);
    EXPECT_GE(assurance_of(other), std::min(assurance_of(some), Assurance::proven));
  }
  EXPECT_EQ(assurance_of({E::rotating_code, E::staff}), Assurance::strong);
}

TEST(Assurance, NamesAreThoseOfServicesAndRequests) {
  EXPECT_EQ(name_of(Assurance::claimed), "claimed");
  EXPECT_EQ(names_of({E::staff, E::card}), (std::vector<std::string_view>{"card", "staff"}));
}

TEST(Subject, IsTheSameForTheSameNumberAndTellsNothing) {
  constexpr auto kNumber = "11010519491231002X";
  const auto card = subject_of_card(kNumber);
  EXPECT_EQ(card, subject_of_card(kNumber));
  EXPECT_TRUE(card.starts_with("card-"));
  EXPECT_EQ(card.size(), 5U + 32U);
  EXPECT_NE(card.substr(5), subject_of_papers(kNumber).substr(7));
  EXPECT_NE(card, subject_of_card("110105194912310020"));
  EXPECT_EQ(card.find("1949"), std::string::npos);
}

}  // namespace
}  // namespace yimen::identity
