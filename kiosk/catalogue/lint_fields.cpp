#include "kiosk/catalogue/lint.h"

namespace yimen::catalogue {
namespace {

// One field and where it stands; collects what is wrong with it.
class FieldLint {
 public:
  FieldLint(const Field& field, std::string place, Findings& findings)
      : field_(field), place_(std::move(place)), findings_(findings) {}

  void run() {
    options();
    limits();
    known();
    if (is(FieldType::text) && field_.example.zh.empty())
      add("", "a text field needs an example for its complaints");
    if (is(FieldType::consent) && field_.optional) add("/optional", "a consent cannot be optional");
  }

 private:
  bool is(FieldType type) const { return field_.type == type; }
  void add(const char* where, std::string reason) {
    findings_.push_back({place_ + where, std::move(reason)});
  }

  void options() {
    const bool is_choice = is(FieldType::single_choice) || is(FieldType::multiple_choice);
    if (is_choice && field_.options.size() < 2) add("/options", "a choice needs at least two options");
    if (!is_choice && !field_.options.empty()) add("/options", "only choices have options");
  }

  template <class Number>
  void range(const char* what, std::optional<Number> least, std::optional<Number> most, bool belongs) {
    if ((least || most) && !belongs) add("/limits", std::string("this type has no limits on ") + what);
    if (least && most && *least > *most)
      add("/limits", std::string("the least of ") + what + " is above the most");
  }

  void limits() {
    const auto& l = field_.limits;
    range("length", l.min_length, l.max_length,
          is(FieldType::text) || is(FieldType::name) || is(FieldType::address));
    range("choices", l.min_choices, l.max_choices, is(FieldType::multiple_choice));
    range("fen", l.min_fen, l.max_fen, is(FieldType::money));
    range("days", l.min_days, l.max_days, is(FieldType::date));
    if (l.min_choices && static_cast<std::size_t>(*l.min_choices) > field_.options.size()) {
      add("/limits/min_choices", "more than there are options");
    }
  }

  void known() {
    const bool fits = field_.known == Known::nothing ||
                      (field_.known == Known::person_name && is(FieldType::name)) ||
                      (field_.known == Known::person_area && is(FieldType::address));
    if (!fits) add("/known", "person_name is for a name, person_area for an address");
  }

  const Field& field_;
  std::string place_;
  Findings& findings_;
};

}  // namespace

Findings lint_fields(const Service& service) {
  Findings findings;
  for (std::size_t page = 0; page < service.pages.size(); ++page) {
    const auto& fields = service.pages[page].fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string place = "/pages/" + std::to_string(page) + "/fields/" + std::to_string(i);
      FieldLint(fields[i], place, findings).run();
    }
  }
  return findings;
}

}  // namespace yimen::catalogue
