// A mainland mobile number: 11 digits, 13 to 19 in front.
#include <algorithm>
#include <array>

#include "kiosk/form/complaint.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"
#include "kiosk/form/mask.h"

namespace yimen::form {
namespace {

constexpr std::size_t kLength = 11;

// Nobody can be reached at these.
constexpr std::array<std::string_view, 12> kPublicNumbers{
    "110", "119", "120", "122", "114", "12345", "12333", "12315", "12348", "12388", "12306", "12110"};

Text example() { return same("13800138000"); }
Text example(const catalogue::Field&, Date) { return example(); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The country's prefix goes: +86, 0086, 86.
std::string without_country(std::string number) {
  for (const std::string_view prefix : {"+86", "0086", "86"}) {
    if (number.size() == kLength + prefix.size() && number.starts_with(prefix))
      return number.substr(prefix.size());
  }
  return number;
}

Answer fold_answer(const catalogue::Field&, const Answer& answer) {
  return typed(without_country(fold_number(answer.text)));
}

bool is_public(const std::string& number) {
  return std::find(kPublicNumbers.begin(), kPublicNumbers.end(), number) != kPublicNumbers.end();
}

Complaint public_number(const catalogue::Field& field) {
  return complain(
      field,
      {"110、119、120、12345这类是公用电话，找不到您。“{label}”请填您自己或家人的手机号，例如：{example}。",
       "Numbers such as 110, 119, 120 and 12345 do not reach you. For “{label}” please give your own or your "
       "family's mobile number, for example: {example}."},
      example());
}

Complaint landline(const catalogue::Field& field) {
  return complain(field,
                  {"这像是固定电话。“{label}”请填11位手机号，例如：{example}。",
                   "This looks like a landline. For “{label}” please give a mobile number of 11 digits, for "
                   "example: {example}."},
                  example());
}

Complaint wrong_length(const catalogue::Field& field, std::size_t length) {
  return complain(
      field,
      {"“{label}”要11位，现在是{now}位。请再数一数，例如：{example}。",
       "“{label}” has 11 digits; there are {now} now. Please count again, for example: {example}."},
      example(), {{"now", same(static_cast<int>(length))}});
}

Complaint wrong_number(const catalogue::Field& field) {
  return complain(field,
                  {"“{label}”是11位数字，开头是13到19，例如：{example}。",
                   "“{label}” is 11 digits and begins with 13 to 19, for example: {example}."},
                  example());
}

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date) {
  const std::string& number = answer.text;
  if (!std::all_of(number.begin(), number.end(), is_digit)) return wrong_number(field);
  if (is_public(number)) return public_number(field);
  if (number.front() == '0' && number.size() >= 10) return landline(field);
  if (number.size() != kLength) return wrong_length(field, number.size());
  if (number[0] != '1' || number[1] < '3') return wrong_number(field);
  return std::nullopt;
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  return showing.masked ? masked_mobile(answer.text) : answer.text;
}

}  // namespace

const Kind kMobile{fold_answer, judge, show, example};

}  // namespace yimen::form
