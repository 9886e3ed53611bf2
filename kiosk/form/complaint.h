// How a complaint is worded.
//
// Both languages stand side by side where the rule is checked. "{label}" is the field's label, "{example}" a
// right answer, further names come from `more`. Every complaint has both, and never what was typed.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

#include "kiosk/form/check.h"

namespace yimen::form {

struct Wording {
  const char* zh;
  const char* en;
};

using Blanks = std::initializer_list<std::pair<const char*, Text>>;

// What is written the same in both languages.
Text same(std::string_view text);
Text same(int number);

// The example is the field's own where it has one, else that of its type.
Complaint complain(const catalogue::Field& field, Wording wording, const Text& example, Blanks more = {});

}  // namespace yimen::form
