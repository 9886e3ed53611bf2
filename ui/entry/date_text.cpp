#include "ui/entry/date_text.h"

#include <algorithm>

namespace yimen::entry {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view text, std::size_t most) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), is_digit);
  return out.substr(0, most);
}

// "05" was typed as 5; a lone 0 waits for its second digit.
std::string without_zero(std::string part) {
  return part.size() == 2 && part.front() == '0' && part.back() != '0' ? part.substr(1) : part;
}

std::string padded(const std::string& part) { return part.size() == 1 && part != "0" ? "0" + part : part; }

std::size_t length_of(DatePart part) { return part == DatePart::year ? 4 : 2; }

// No further digit can follow: 2 to 9 as a month, 4 to 9 as a day.
bool complete(const std::string& text, DatePart part) {
  if (text.size() >= length_of(part)) return true;
  if (part == DatePart::year || text.empty()) return false;
  return text.front() > (part == DatePart::month ? '1' : '3');
}

DatePart after(DatePart part) { return part == DatePart::year ? DatePart::month : DatePart::day; }
DatePart before(DatePart part) { return part == DatePart::day ? DatePart::month : DatePart::year; }

}  // namespace

DateText parse_date(std::string_view text) {
  DateText date;
  for (const DatePart part : {DatePart::year, DatePart::month, DatePart::day}) {
    const std::size_t end = std::min(text.find('-'), text.size());
    date.at(part) = digits_of(text.substr(0, end), length_of(part));
    if (part != DatePart::year) date.at(part) = without_zero(date.at(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return date;
}

std::string join(const DateText& date) {
  std::string text = date.at(DatePart::year);
  const std::string month = padded(date.at(DatePart::month));
  const std::string day = padded(date.at(DatePart::day));
  if (!month.empty() || !day.empty()) text += "-" + month;
  if (!day.empty()) text += "-" + day;
  return text;
}

DatePart first_open(const DateText& date) {
  if (date.at(DatePart::year).size() < length_of(DatePart::year)) return DatePart::year;
  return date.at(DatePart::month).empty() || date.at(DatePart::month) == "0" ? DatePart::month
                                                                             : DatePart::day;
}

DatePart type_digit(DateText& date, DatePart part, char digit) {
  std::string& text = date.at(part);
  if (!is_digit(digit)) return part;
  if (complete(text, part)) text.clear();
  text += digit;
  const bool full = complete(text, part);
  if (part != DatePart::year) text = without_zero(text);
  return full ? after(part) : part;
}

DatePart erase_digit(DateText& date, DatePart part) {
  while (date.at(part).empty() && part != DatePart::year) part = before(part);
  if (!date.at(part).empty()) date.at(part).pop_back();
  return part;
}

}  // namespace yimen::entry
