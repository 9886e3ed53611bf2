#include <algorithm>

#include "kiosk/catalogue/condition.h"
#include "kiosk/catalogue/lint.h"

namespace yimen::catalogue {
namespace {

using Kind = Condition::Kind;

// Where a part of a condition stands below it: "/all/2", "/not".
std::string step(const Condition& condition, std::size_t part) {
  if (condition.kind == Kind::negation) return "/not";
  return (condition.kind == Kind::all ? "/all/" : "/any/") + std::to_string(part);
}

class ConditionLint {
 public:
  // Only fields of pages before `end` may be named.
  ConditionLint(const Service& service, std::size_t end, Findings& findings)
      : service_(service), end_(end), findings_(findings) {}

  void walk(const Condition& condition, const std::string& place) {
    for (std::size_t i = 0; i < condition.parts.size(); ++i) {
      walk(condition.parts[i], place + step(condition, i));
    }
    if (condition.kind == Kind::is || condition.kind == Kind::includes) choice(condition, place);
    if (condition.kind == Kind::age_at_least || condition.kind == Kind::age_below) age(condition, place);
  }

 private:
  void add(std::string place, std::string reason) {
    findings_.push_back({std::move(place), std::move(reason)});
  }

  // nullptr, and a finding, where the field does not exist or is asked too late.
  const Field* find(const std::string& id, const std::string& place) {
    for (std::size_t page = 0; page < service_.pages.size(); ++page) {
      for (const auto& field : service_.pages[page].fields) {
        if (field.id != id) continue;
        if (page < end_) return &field;
        add(place, "\"" + id + "\" is not asked before this page");
        return nullptr;
      }
    }
    add(place, "there is no field \"" + id + "\"");
    return nullptr;
  }

  void choice(const Condition& condition, const std::string& place) {
    const Field* field = find(condition.field, place + "/field");
    if (field == nullptr) return;
    const bool is_single = condition.kind == Kind::is;
    if (field->type != (is_single ? FieldType::single_choice : FieldType::multiple_choice)) {
      return add(place, is_single ? "\"is\" needs a single_choice" : "\"includes\" needs a multiple_choice");
    }
    const auto& options = field->options;
    const bool offered =
        std::any_of(options.begin(), options.end(), [&](const Option& o) { return o.id == condition.value; });
    if (!offered) {
      add(place + (is_single ? "/is" : "/includes"),
          "\"" + field->id + "\" has no option \"" + condition.value + "\"");
    }
  }

  void age(const Condition& condition, const std::string& place) {
    if (condition.field == kPerson) return;
    const Field* field = find(condition.field, place + "/age_of");
    if (field != nullptr && field->type != FieldType::id_number)
      add(place + "/age_of", "needs an id_number or \"person\"");
  }

  const Service& service_;
  std::size_t end_;
  Findings& findings_;
};

}  // namespace

Findings lint_conditions(const Service& service) {
  Findings findings;
  for (std::size_t page = 0; page < service.pages.size(); ++page) {
    ConditionLint(service, page, findings)
        .walk(service.pages[page].show_if, "/pages/" + std::to_string(page) + "/show_if");
  }
  for (std::size_t rule = 0; rule < service.eligibility.size(); ++rule) {
    ConditionLint(service, service.pages.size(), findings)
        .walk(service.eligibility[rule].condition, "/eligibility/" + std::to_string(rule) + "/condition");
  }
  return findings;
}

}  // namespace yimen::catalogue
