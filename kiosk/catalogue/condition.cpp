#include "kiosk/catalogue/condition.h"

#include <algorithm>

#include "kiosk/form/check.h"

namespace yimen::catalogue {
namespace {

Truth from(bool yes) { return yes ? Truth::yes : Truth::no; }

Truth negate(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return from(truth == Truth::no);
}

// The age may be two numbers within a year when only the year of birth is known.
Truth at_least(int youngest, int oldest, int years) {
  if (youngest >= years) return Truth::yes;
  return oldest < years ? Truth::no : Truth::unknown;
}

// Walks a condition, knowing of each earlier page whether it is hidden: each page is judged once.
class Judge {
 public:
  explicit Judge(const Facts& facts) : facts_(facts) {}

  // Pages are judged in their order, since a condition looks at earlier ones only.
  bool judge_next_page() {
    const Page& page = facts_.service.pages[hidden_.size()];
    const bool hidden = truth(page.show_if) == Truth::no;
    hidden_.push_back(hidden);
    return !hidden;
  }

  Truth truth(const Condition& condition) const {
    using enum Condition::Kind;
    switch (condition.kind) {
      case always: return Truth::yes;
      case all: return least(condition.parts);
      case any: return greatest(condition.parts);
      case negation: return condition.parts.empty() ? Truth::unknown : negate(truth(condition.parts.front()));
      case is:
      case includes: return chosen(condition);
      case age_at_least: return old_enough(condition);
      case age_below: return is_asked(condition.field) ? negate(old_enough(condition)) : Truth::no;
    }
    return Truth::unknown;
  }

 private:
  Truth least(const std::vector<Condition>& parts) const {
    Truth out = Truth::yes;
    for (const auto& part : parts) out = std::min(out, truth(part));
    return out;
  }

  Truth greatest(const std::vector<Condition>& parts) const {
    Truth out = Truth::no;
    for (const auto& part : parts) out = std::max(out, truth(part));
    return out;
  }

  // What was answered on a page that is hidden by now does not count.
  bool is_asked(const std::string& field) const {
    for (std::size_t i = 0; i < hidden_.size(); ++i) {
      const auto& fields = facts_.service.pages[i].fields;
      const bool here =
          std::any_of(fields.begin(), fields.end(), [&](const Field& f) { return f.id == field; });
      if (here) return !hidden_[i];
    }
    return true;
  }

  const form::Answer* answer(const std::string& field) const {
    const auto found = facts_.answers.find(field);
    return found != facts_.answers.end() && !found->second.empty() ? &found->second : nullptr;
  }

  Truth chosen(const Condition& condition) const {
    if (!is_asked(condition.field)) return Truth::no;
    const auto* given = answer(condition.field);
    if (given == nullptr) return Truth::unknown;
    return from(std::find(given->chosen.begin(), given->chosen.end(), condition.value) !=
                given->chosen.end());
  }

  Truth old_enough(const Condition& condition) const {
    if (condition.field == kPerson) return person_old_enough(condition.years);
    if (!is_asked(condition.field)) return Truth::no;
    const auto* given = answer(condition.field);
    const auto birth = given != nullptr ? form::birth_date(given->text) : std::nullopt;
    if (!birth) return Truth::unknown;
    const int age = age_on(*birth, facts_.today);
    return at_least(age, age, condition.years);
  }

  Truth person_old_enough(int years) const {
    if (!facts_.birth_year) return Truth::unknown;
    const int oldest = static_cast<int>(facts_.today.year()) - *facts_.birth_year;
    return at_least(oldest - 1, oldest, years);
  }

  const Facts& facts_;
  std::vector<bool> hidden_;
};

}  // namespace

std::vector<std::size_t> shown_pages(const Facts& facts) {
  Judge judge(facts);
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < facts.service.pages.size(); ++i) {
    if (judge.judge_next_page()) shown.push_back(i);
  }
  return shown;
}

Truth evaluate(const Condition& condition, const Facts& facts) {
  Judge judge(facts);
  for (std::size_t i = 0; i < facts.service.pages.size(); ++i) judge.judge_next_page();
  return judge.truth(condition);
}

bool is_shown(const Page& page, const Facts& facts) { return evaluate(page.show_if, facts) != Truth::no; }

const Rule* broken_rule(const Facts& facts) {
  const auto& rules = facts.service.eligibility;
  const auto broken = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) {
    return evaluate(rule.condition, facts) == Truth::no;
  });
  return broken != rules.end() ? &*broken : nullptr;
}

}  // namespace yimen::catalogue
