// What a citizen has answered so far, as typed and chosen.
//
// Purpose: raw answers are kept exactly as given, also when they are wrong, so that going back or an error
// never loses anything. Checking and normalising is check.h.
// Ownership: a plain value inside the visit's state; wiped with it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace yimen::form {

struct Answer {
  // text, name, id_number, mobile, money; date as "1940-05-01"; address: the rest in words
  std::string text;
  // option ids; address: the community's id; consent: {"yes"}
  std::vector<std::string> chosen;
  bool empty() const { return text.empty() && chosen.empty(); }
  friend bool operator==(const Answer&, const Answer&) = default;
};

using Answers = std::map<std::string, Answer, std::less<>>;  // by field id

}  // namespace yimen::form
