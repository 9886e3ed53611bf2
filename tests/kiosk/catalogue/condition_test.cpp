#include "kiosk/catalogue/condition.h"

#include <gtest/gtest.h>

namespace yimen::catalogue {
namespace {

using Kind = Condition::Kind;

const Date kToday(std::chrono::year(2026) / 11 / 21);

Condition is(std::string field, std::string option) {
  return {Kind::is, {}, std::move(field), std::move(option), 0};
}
Condition includes(std::string field, std::string option) {
  return {Kind::includes, {}, std::move(field), std::move(option), 0};
}
Condition all(std::vector<Condition> parts) { return {Kind::all, std::move(parts), {}, {}, 0}; }
Condition any(std::vector<Condition> parts) { return {Kind::any, std::move(parts), {}, {}, 0}; }
Condition negation(Condition part) { return {Kind::negation, {std::move(part)}, {}, {}, 0}; }
Condition at_least(std::string whose, int years) {
  return {Kind::age_at_least, {}, std::move(whose), {}, years};
}
Condition below(std::string whose, int years) { return {Kind::age_below, {}, std::move(whose), {}, years}; }

const Condition kYes{};
const Condition kNo = negation({});
const Condition kUnknown = is("never_answered", "x");

Page page(const char* field, Condition show_if = {}) {
  Page out;
  out.id = field;
  out.show_if = std::move(show_if);
  out.fields.resize(1);
  out.fields.front().id = field;
  return out;
}

Truth truth(const Condition& condition, const form::Answers& answers = {}, std::optional<int> birth_year = {},
            const Service& service = {}) {
  return evaluate(condition, {service, answers, birth_year, kToday});
}

TEST(Condition, FollowsKleenesTables) {
  const Condition* values[] = {&kNo, &kUnknown, &kYes};
  const Truth truths[] = {Truth::no, Truth::unknown, Truth::yes};
  for (int a = 0; a < 3; ++a) {
    EXPECT_EQ(truth(*values[a]), truths[a]);
    EXPECT_EQ(truth(negation(*values[a])), truths[2 - a]);
    for (int b = 0; b < 3; ++b) {
      EXPECT_EQ(truth(all({*values[a], *values[b]})), truths[std::min(a, b)]);
      EXPECT_EQ(truth(any({*values[a], *values[b]})), truths[std::max(a, b)]);
    }
  }
  EXPECT_EQ(truth(all({})), Truth::yes);
  EXPECT_EQ(truth(any({})), Truth::no);
  EXPECT_EQ(truth({Kind::negation, {}, {}, {}, 0}), Truth::unknown);
}

TEST(Condition, LooksAtChoices) {
  const form::Answers answers{{"one", {"", {"a"}}}, {"many", {"", {"a", "b"}}}, {"empty", {}}};
  EXPECT_EQ(truth(is("one", "a"), answers), Truth::yes);
  EXPECT_EQ(truth(is("one", "b"), answers), Truth::no);
  EXPECT_EQ(truth(includes("many", "b"), answers), Truth::yes);
  EXPECT_EQ(truth(includes("many", "c"), answers), Truth::no);
  EXPECT_EQ(truth(is("empty", "a"), answers), Truth::unknown);
  EXPECT_EQ(truth(is("other", "a"), answers), Truth::unknown);
}

TEST(Condition, KnowsAnAgeExactlyFromAnIdNumber) {
  // Born on 31 December 1949: 76 on the day of the test.
  const form::Answers answers{{"id", {"11010519491231002x", {}}}, {"wrong", {"110105194912310021", {}}}};
  EXPECT_EQ(truth(at_least("id", 76), answers), Truth::yes);
  EXPECT_EQ(truth(at_least("id", 77), answers), Truth::no);
  EXPECT_EQ(truth(below("id", 77), answers), Truth::yes);
  EXPECT_EQ(truth(below("id", 76), answers), Truth::no);
  EXPECT_EQ(truth(at_least("wrong", 1), answers), Truth::unknown) << "a wrong number says nothing";
  EXPECT_EQ(truth(below("other", 1), answers), Truth::unknown);
}

TEST(Condition, KnowsAnAgeWithinAYearFromAYearOfBirth) {
  EXPECT_EQ(truth(at_least("person", 80), {}, 1945), Truth::yes);
  EXPECT_EQ(truth(at_least("person", 80), {}, 1946), Truth::unknown) << "79 or 80";
  EXPECT_EQ(truth(at_least("person", 80), {}, 1947), Truth::no);
  EXPECT_EQ(truth(below("person", 80), {}, 1946), Truth::unknown);
  EXPECT_EQ(truth(below("person", 80), {}, 1947), Truth::yes);
  EXPECT_EQ(truth(at_least("person", 80)), Truth::unknown);
}

TEST(Pages, AreShownUnlessCertainlyNot) {
  Service service;
  service.pages = {page("a"), page("b", is("a", "x")), page("c", negation(is("a", "x")))};
  using Shown = std::vector<std::size_t>;
  EXPECT_EQ(shown_pages({service, {}, {}, kToday}), (Shown{0, 1, 2}));
  const form::Answers x{{"a", {"", {"x"}}}};
  EXPECT_EQ(shown_pages({service, x, {}, kToday}), (Shown{0, 1}));
  EXPECT_TRUE(is_shown(service.pages[1], {service, x, {}, kToday}));
  EXPECT_FALSE(is_shown(service.pages[2], {service, x, {}, kToday}));
}

// Somebody answers "b", goes back and changes "a": what "b" said is kept, but does not count.
TEST(Pages, AnswersOnHiddenPagesDoNotCount) {
  Service service;
  service.pages = {page("a"), page("b", is("a", "x")), page("c", is("b", "y"))};
  service.eligibility = {{"not_y", negation(is("b", "y")), {}, {}}};
  form::Answers answers{{"a", {"", {"x"}}}, {"b", {"", {"y"}}}};
  EXPECT_EQ(shown_pages({service, answers, {}, kToday}).size(), 3U);
  EXPECT_NE(broken_rule({service, answers, {}, kToday}), nullptr);
  answers["a"].chosen = {"other"};
  EXPECT_EQ(shown_pages({service, answers, {}, kToday}).size(), 1U);
  EXPECT_EQ(broken_rule({service, answers, {}, kToday}), nullptr);
}

TEST(Pages, LongChainsAreQuick) {
  Service service;
  service.pages.push_back(page("f0"));
  for (int i = 1; i < 40; ++i) {
    const std::string before = "f" + std::to_string(i - 1);
    const std::string own = "f" + std::to_string(i);
    service.pages.push_back(page(own.c_str(), any({is(before, "x"), is(before, "y")})));
  }
  EXPECT_EQ(shown_pages({service, {}, {}, kToday}).size(), 40U);
  EXPECT_EQ(shown_pages({service, {{"f0", {"", {"z"}}}}, {}, kToday}).size(), 1U);
}

TEST(Rules, TheFirstThatIsCertainlyBrokenCounts) {
  Service service;
  service.eligibility = {
      {"unknown", kUnknown, {}, {}}, {"good", kYes, {}, {}}, {"bad", kNo, {}, {}}, {"worse", kNo, {}, {}}};
  ASSERT_NE(broken_rule({service, {}, {}, kToday}), nullptr);
  EXPECT_EQ(broken_rule({service, {}, {}, kToday})->id, "bad");
  service.eligibility.resize(2);
  EXPECT_EQ(broken_rule({service, {}, {}, kToday}), nullptr);
}

}  // namespace
}  // namespace yimen::catalogue
