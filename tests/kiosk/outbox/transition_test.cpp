#include "kiosk/outbox/transition.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace yimen::outbox {
namespace {

constexpr std::array kStates{State::draft,   State::queued,  State::sending,    State::delivered,
                             State::decided, State::refused, State::needs_staff};

TEST(Transitions, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const auto* one : all_transitions()) EXPECT_TRUE(names.insert(one->name).second) << one->name;
}

// The whole machine, written down once more: a state nobody meant to leave must not be left.
TEST(Transitions, LeadFromEachStateWhereTheyShould) {
  using Names = std::set<std::string_view>;
  const std::map<State, Names> expected{
      {State::draft, {"submitted"}},
      {State::queued, {"claimed", "delivered", "refused", "needs-staff", "damaged"}},
      {State::sending,
       {"claimed", "released", "put-off", "taken-back", "delivered", "refused", "needs-staff", "damaged"}},
      {State::delivered, {"decided"}},
      {State::decided, {}},
      {State::refused, {"retried"}},
      {State::needs_staff, {"retried"}}};
  for (const State state : kStates) {
    Names allowed;
    for (const auto* one : all_transitions())
      if (allows(*one, state)) allowed.insert(one->name);
    EXPECT_EQ(allowed, expected.at(state)) << name_of(state);
  }
}

TEST(Transitions, ReachEveryStateButTheFirst) {
  std::set<State> reached;
  for (const auto* one : all_transitions()) reached.insert(one->to);
  EXPECT_EQ(reached.size(), kStates.size() - 1);
  EXPECT_FALSE(reached.contains(State::draft));
}

}  // namespace
}  // namespace yimen::outbox
