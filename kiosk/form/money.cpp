#include "kiosk/form/money.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/common/languages.h"
#include "kiosk/form/complaint.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"

namespace yimen::form {
namespace {

constexpr std::size_t kMostDigits = 9;  // of whole yuan

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

void drop_prefix(std::string& text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.erase(0, prefix.size());
}
void drop_suffix(std::string& text, std::string_view suffix) {
  if (text.ends_with(suffix)) text.resize(text.size() - suffix.size());
}

// The Chinese full stop is what an input method gives for the decimal point.
std::string with_point(std::string text) {
  const std::string_view full_stop = "。";
  if (const auto at = text.find(full_stop); at != text.npos) text.replace(at, full_stop.size(), ".");
  return text;
}

std::string bare_amount(std::string_view typed) {
  std::string text = with_point(fold_width(typed));
  std::erase(text, ' ');
  for (const auto* sign : {"\u00A5", "\uFFE5", "RMB", "CNY"}) drop_prefix(text, sign);
  for (const auto* unit : {"元整", "元", "块钱", "块", "yuan"}) drop_suffix(text, unit);
  return text;
}

// "1,200" is 1200, but "1,2" is a slip. Nothing where commas stand elsewhere than before three digits.
std::optional<std::string> without_commas(std::string_view whole) {
  std::string digits;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool before_group = i > 0 && (whole.size() - i) % 4 == 0;
    if (whole[i] == ',' && !before_group) return std::nullopt;
    if (whole[i] != ',') digits += whole[i];
  }
  return digits;
}

std::int64_t number(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

Text example() { return same("1200.50"); }
Text example(const catalogue::Field&, Date) { return example(); }

Answer fold_answer(const catalogue::Field&, const Answer& answer) {
  const auto fen = fen_of(answer.text);
  return typed(fen ? yuan(*fen) : fold_width(answer.text));
}

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date) {
  const auto fen = fen_of(answer.text);
  if (!fen) {
    return complain(
        field,
        {"“{label}”请用数字写多少元，小数点后最多两位，例如：{example}。",
         "For “{label}” please give yuan in digits, at most two after the point, for example: {example}."},
        example());
  }
  const auto& limits = field.limits;
  if (limits.min_fen && *fen < *limits.min_fen) {
    return complain(field,
                    {"“{label}”至少是{least}元，例如：{example}。",
                     "“{label}” is at least {least} yuan, for example: {example}."},
                    example(), {{"least", same(yuan(*limits.min_fen))}});
  }
  if (limits.max_fen && *fen > *limits.max_fen) {
    return complain(field,
                    {"“{label}”最多是{most}元，例如：{example}。",
                     "“{label}” is at most {most} yuan, for example: {example}."},
                    example(), {{"most", same(yuan(*limits.max_fen))}});
  }
  return std::nullopt;
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  return (showing.masked ? "****" : answer.text) + (builds_as_chinese(showing.language) ? "元" : " yuan");
}

}  // namespace

std::optional<std::int64_t> fen_of(std::string_view typed) {
  const std::string amount = bare_amount(typed);
  const auto point = amount.find('.');
  const auto whole = without_commas(std::string_view(amount).substr(0, point));
  std::string cents = point == amount.npos ? "" : amount.substr(point + 1);
  if (!whole || whole->empty() || whole->size() > kMostDigits || !all_digits(*whole)) return std::nullopt;
  if (cents.size() > 2 || !all_digits(cents)) return std::nullopt;
  cents.resize(2, '0');
  return number(*whole) * 100 + number(cents);
}

std::string yuan(std::int64_t fen) {
  if (fen % 100 == 0) return fmt::format("{}", fen / 100);
  return fmt::format("{}.{:02}", fen / 100, fen % 100);
}

const Kind kMoney{fold_answer, judge, show, example};

}  // namespace yimen::form
