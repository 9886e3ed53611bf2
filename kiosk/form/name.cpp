// A person's name: Chinese characters of any rarity, the separator of translated names, Latin letters; and as
// codes and cards may bring them, the Arabic letters of Uyghur and Kazakh, and Tibetan.
#include <algorithm>

#include "kiosk/form/characters.h"
#include "kiosk/form/complaint.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"
#include "kiosk/identity/identity.h"

namespace yimen::form {
namespace {

constexpr char32_t kSeparator = 0xB7;
constexpr int kShortest = 2;
constexpr int kLongest =
    50;  // twice the 25 Chinese characters that systems must take. Source: 民委发〔2016〕33号

Text example() { return {"张明华", "Zhang Minghua"}; }
Text example(const catalogue::Field&, Date) { return example(); }

Answer fold_answer(const catalogue::Field&, const Answer& answer) { return typed(fold_name(answer.text)); }

bool is_arabic_letter(char32_t c) { return (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D5); }

// Letters, what is written above and below them, and the dot between syllables.
bool is_tibetan(char32_t c) { return (c >= 0x0F40 && c <= 0x0FBC) || c == 0x0F0B; }

bool is_other_letter(char32_t c) { return is_arabic_letter(c) || is_tibetan(c); }

bool may_stand_in_name(char32_t c) {
  return is_han(c) || is_other_letter(c) || is_latin_letter(c) || c == kSeparator || c == ' ' || c == '-' ||
         c == '\'' || c == 0x2019 || c == '.';
}

bool is_separator(char32_t c) { return c == kSeparator || c == '-' || c == '\'' || c == 0x2019; }

// A separator stands between two parts: not at an end, not twice.
bool has_loose_separator(const std::u32string& name) {
  const auto pair = std::adjacent_find(
      name.begin(), name.end(), [](char32_t a, char32_t b) { return is_separator(a) && is_separator(b); });
  return is_separator(name.front()) || is_separator(name.back()) || pair != name.end();
}

bool has_letter(const std::u32string& name) {
  return std::any_of(name.begin(), name.end(),
                     [](char32_t c) { return is_han(c) || is_latin_letter(c) || is_other_letter(c); });
}

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date) {
  const auto name = code_points(answer.text).value_or(U"?");
  if (!std::all_of(name.begin(), name.end(), may_stand_in_name) || !has_letter(name)) {
    return complain(
        field,
        {"“{label}”只写姓名本身，不要数字和别的符号，例如：{example}。",
         "“{label}” takes only the name itself, without digits or signs, for example: {example}."},
        example());
  }
  if (has_loose_separator(name)) {
    return complain(
        field,
        {"“{label}”里的间隔点只写在两段名字中间，例如：{example}。",
         "In “{label}” the dot stands only between two parts of the name, for example: {example}."},
        {"阿依古丽·买买提", "Ayigul·Mamat"});
  }
  return check_length(field, answer.text, field.limits.min_length.value_or(kShortest),
                      field.limits.max_length.value_or(kLongest), example());
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  return showing.masked ? identity::masked_name(answer.text) : answer.text;
}

}  // namespace

const Kind kName{fold_answer, judge, show, example};

}  // namespace yimen::form
