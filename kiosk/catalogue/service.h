// A service (事项) as data: what assets/services/*.json says, after it was checked.
//
// Purpose: everything the visit needs to lead a citizen through a service without knowing which it is.
// Threads, ownership: plain immutable values once loaded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/common/text.h"
#include "kiosk/identity/assurance.h"

namespace yimen::catalogue {

enum class FieldType {
  text,             // free text
  name,             // a person's name, rare characters included
  id_number,        // 18 digits with the check character of GB 11643
  mobile,           // mainland mobile number
  date,             // a day of the calendar
  single_choice,    // one of options
  multiple_choice,  // any of options
  money,            // yuan with at most two decimals
  address,          // a community from the list and the rest in words
  consent           // a statement that must be agreed to
};

struct Option {
  std::string id;
  Text label;
  Text note;  // may be empty
  // Of a community: what it lies in, the widest first ("和平街道"), then its own short name; and its roads.
  std::vector<Text> path{};
  std::vector<Text> roads{};
};

// What can be asked of the answers and of the person: a tree of conditions. An answer not given yet makes a
// condition unknown, and so does a birth year alone near the limit: see evaluate() in condition.h.
struct Condition {
  enum class Kind { always, all, any, negation, is, includes, age_at_least, age_below };
  Kind kind = Kind::always;
  std::vector<Condition> parts;  // all, any, negation (one)
  std::string field;  // is, includes: a field of this service; age_*: an id_number field or "person"
  std::string value;  // is, includes: an option's id
  int years = 0;      // age_*
};

struct Limits {
  std::optional<int> min_length, max_length;     // text, name: in characters, not bytes
  std::optional<int> min_choices, max_choices;   // multiple_choice
  std::optional<std::int64_t> min_fen, max_fen;  // money, in 1/100 yuan
  std::optional<int> min_days, max_days;         // date, counted from today; negative is the past
};

// Where an answer is known already, so that it is offered and not asked afresh.
enum class Known { nothing, person_name, person_area };

struct Field {
  std::string id;
  FieldType type = FieldType::text;
  Text label;    // "身份证号码"
  Text hint;     // how to answer, may be empty
  Text purpose;  // why it is needed: every field has a stated need
  Text example;  // one right answer, named in complaints; empty: the example of its type
  bool optional = false;
  bool personal = true;  // masked on the review page where the type has a mask; never spoken aloud
  Known known = Known::nothing;
  std::vector<Option> options;  // of choices; the communities for an address
  std::vector<Text> usual{};    // answers that many give, of text: offered, never filled in
  Limits limits;
};

struct Page {
  std::string id;
  Text title;  // the question: "您的身份证号码是多少?"
  Text help;   // one or two sentences, may be empty
  Condition show_if;
  std::vector<Field> fields;  // as a rule one
};

struct Rule {
  std::string id;
  Condition condition;
  Text reason;  // shown where the condition is false: why not, in plain words
  Text advice;  // what the person can do instead
};

struct Material {
  Text name;
  Text note;
};

// How sure one has to be that it is the person themself, before a request is submitted.
struct Needs {
  identity::Assurance level = identity::Assurance::named;
  Text reason;  // what for: "津贴要打到您的账户，所以要确认是您本人。"; empty: nothing was said
};

struct Service {
  std::string id;  // also the file's name
  int version = 1;
  Text name;
  Text summary;                          // one sentence on the home page
  std::string icon;                      // a name of ui/kit/icons.h; unknown names show a plain sheet
  std::vector<std::string> life_stages;  // ids of LifeStage, at least one
  Text department;
  Text office_hours_way;  // how it is done at the counter or by telephone instead
  Text time_limit;        // "受理后20个工作日内办结"
  std::vector<Material> materials;
  std::vector<Rule> eligibility;
  std::vector<Page> pages;
  Needs needs;
  Text declaration;        // 承诺: agreed to before submission
  bool signature = false;  // asked for a signature before submission
  Text consent;            // what the answers are used for, by whom, for how long
  Text next_step;          // on the receipt: what happens now
};

struct LifeStage {
  std::string id;  // "senior"
  Text name;       // "老有所养"
  std::string icon;
};

}  // namespace yimen::catalogue
