// Checks answers against their fields and gives them their stored form.
// Threads: pure functions.
// Privacy: error texts name the field and one example, never what was typed.
#pragma once

#include <optional>
#include <string>

#include "kiosk/catalogue/service.h"
#include "kiosk/common/clock.h"
#include "kiosk/form/answers.h"

namespace yimen::form {

// Why an answer cannot stand, in both languages, with one example of a right one.
using Complaint = Text;

// Nothing where the answer is good, or is empty and may be.
std::optional<Complaint> check(const catalogue::Field& field, const Answer& answer, Date today);

// The answer with look-alikes folded (full-width digits, x to X, spaces in numbers, the name separator
// U+00B7), as it is submitted. Never fails; a wrong answer stays wrong.
Answer normalise(const catalogue::Field& field, const Answer& answer);

// Masked: personal fields as a second person may see them (mask.h). Whole: where their owner asked to.
enum class Sight { masked, whole };

// How an answer is shown to its owner on the review page: options by their labels, money with 元, dates as
// 1940年5月1日. Empty answers give "".
std::string display(const catalogue::Field& field, const Answer& answer, Language language,
                    const std::vector<catalogue::Option>& communities, Sight sight = Sight::masked);

// The birth date inside an id number, where its check character is right. Source: GB 11643-1999.
std::optional<Date> birth_date(std::string_view id_number);

// The answers as the submitted JSON object {"field": value}: only fields of shown pages, only what was
// answered. Money is whole fen, a choice is its option's id, an address is {"community", "detail"}.
std::string to_json(const catalogue::Service& service, const std::vector<std::size_t>& shown,
                    const Answers& answers);

}  // namespace yimen::form
