// The citizen's number: 6 digits of place, 8 of birth, 3 of sequence, a check character. Source: GB
// 11643-1999. Residence permits of Hong Kong, Macao and Taiwan residents (81, 82, 83) and of foreigners (9)
// have the same shape. The digits of place are not looked up: old codes stay valid for life.
#include <algorithm>

#include "kiosk/form/complaint.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"
#include "kiosk/form/mask.h"

namespace yimen::form {
namespace {

constexpr std::size_t kLength = 18;
constexpr std::size_t kOldLength = 15;  // cards of the first generation, invalid since 2013-01-01

Text example() { return same("11010519491231002X"); }
Text example(const catalogue::Field&, Date) { return example(); }

std::string fold(std::string_view text) {
  std::string number = fold_number(text);
  std::replace(number.begin(), number.end(), 'x', 'X');
  return number;
}

Answer fold_answer(const catalogue::Field&, const Answer& answer) { return typed(fold(answer.text)); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

int number_at(std::string_view text, std::size_t start, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(start, length)) value = value * 10 + (c - '0');
  return value;
}

bool has_shape(std::string_view number) {
  return number.size() == kLength && all_digits(number.substr(0, kLength - 1)) && number.front() != '0' &&
         (is_digit(number.back()) || number.back() == 'X');
}

// ISO 7064, MOD 11-2.
char check_character(std::string_view number) {
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kLength - 1; ++i) sum += kWeights[i] * (number[i] - '0');
  return "10X98765432"[sum % 11];
}

std::optional<Date> date_inside(std::string_view number) {
  const Date date = std::chrono::year(number_at(number, 6, 4)) /
                    std::chrono::month(static_cast<unsigned>(number_at(number, 10, 2))) /
                    std::chrono::day(static_cast<unsigned>(number_at(number, 12, 2)));
  if (!date.ok() || date.year() < std::chrono::year(1900)) return std::nullopt;
  return date;
}

Complaint wrong_length(const catalogue::Field& field, std::size_t length) {
  return complain(field,
                  {"“{label}”要18位，现在是{now}位。请对着身份证再看一遍，例如：{example}。",
                   "“{label}” has 18 characters; there are {now} now. Please compare it with the card, for "
                   "example: {example}."},
                  example(), {{"now", same(static_cast<int>(length))}});
}

Complaint old_card(const catalogue::Field& field) {
  return complain(
      field,
      {"15位的老身份证已经停用，“{label}”请填新证上的18位号码，例如：{example}"
       "。还没换新证的，请先到派出所办理。",
       "Old cards with 15 digits are no longer valid. For “{label}” please give the 18 characters of the new "
       "card, for example: {example}. If you have no new card yet, the police station issues one."},
      example());
}

Complaint wrong_character(const catalogue::Field& field) {
  return complain(field,
                  {"“{label}”前17位都是数字，最后一位是数字或X，例如：{example}。",
                   "“{label}” is 17 digits and then a digit or X, for example: {example}."},
                  example());
}

Complaint wrong_number(const catalogue::Field& field) {
  return complain(field,
                  {"“{label}”核对不上，可能有一位按错了。请对着身份证再看一遍，例如：{example}。",
                   "“{label}” does not add up; one digit may be wrong. Please compare it with the card, for "
                   "example: {example}."},
                  example());
}

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date today) {
  const std::string& number = answer.text;
  if (number.size() == kOldLength && all_digits(number)) return old_card(field);
  if (all_digits(number) && number.size() != kLength) return wrong_length(field, number.size());
  if (!has_shape(number)) return wrong_character(field);
  const auto birth = birth_date(number);
  if (!birth || *birth > today) return wrong_number(field);
  return std::nullopt;
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  return showing.masked ? masked_id_number(answer.text) : answer.text;
}

}  // namespace

std::optional<Date> birth_date(std::string_view id_number) {
  const std::string number = fold(id_number);
  if (!has_shape(number) || check_character(number) != number.back()) return std::nullopt;
  return date_inside(number);
}

const Kind kIdNumber{fold_answer, judge, show, example};

}  // namespace yimen::form
