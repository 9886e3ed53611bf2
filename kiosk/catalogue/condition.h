// Evaluates conditions over what is known so far, in three values.
// Threads: pure functions.
#pragma once

#include <string_view>

#include "kiosk/catalogue/service.h"
#include "kiosk/common/clock.h"
#include "kiosk/form/answers.h"

namespace yimen::catalogue {

enum class Truth { no, unknown, yes };

// Whose age a condition asks about when it is not that of an id_number field.
inline constexpr std::string_view kPerson = "person";

// What conditions look at. `birth_year` alone leaves an age open within a year.
struct Facts {
  const Service& service;
  const form::Answers& answers;
  std::optional<int> birth_year;
  Date today;
};

// Kleene's logic: not, all and any of what is unknown stay unknown unless the rest decides. An answer on a
// page that is not shown does not count: nothing is chosen there.
Truth evaluate(const Condition& condition, const Facts& facts);

// Shown unless its condition is certainly false; a page whose condition is unknown waits for its answer.
bool is_shown(const Page& page, const Facts& facts);
// Indexes of the pages to be walked through, in order.
std::vector<std::size_t> shown_pages(const Facts& facts);

// The first rule that is certainly broken, or nothing: the person may go on.
const Rule* broken_rule(const Facts& facts);

}  // namespace yimen::catalogue
