// Numbers that name something: said digit by digit, with a pause where the eye would make one.
#include <algorithm>
#include <array>
#include <vector>

#include "kiosk/speech/numbers.h"
#include "kiosk/speech/rules.h"

namespace yimen::speech {
namespace {

constexpr std::string_view kPause = "，";
constexpr std::size_t kIdentitySize = 18;
constexpr std::size_t kMobileSize = 11;
// Nobody's number has more groups or letters than these; looking further would take long in absurd texts.
constexpr std::size_t kMostGroups = 8;
constexpr std::size_t kMostLetters = 64;
constexpr std::size_t kLongNumber = 8;  // so many digits in a row count nothing

// Digits, each group followed by a pause but the last.
std::string grouped(std::string_view digits, std::vector<std::size_t> sizes) {
  std::string said;
  std::size_t at = 0;
  for (const auto size : sizes) {
    if (at >= digits.size()) break;
    if (at > 0) said += kPause;
    said += each_digit(digits.substr(at, size), true);
    at += size;
  }
  return said;
}

std::string by_fours(std::string_view digits) {
  return grouped(digits, std::vector<std::size_t>(digits.size() / 4 + 1, 4));
}

std::string number_in_groups(std::string_view digits) {
  if (digits.size() == kMobileSize && digits[0] == '1') return grouped(digits, {3, 4, 4});
  if (digits.size() <= kLongNumber) return each_digit(digits, true);
  return by_fours(digits);
}

bool is_hotline(std::string_view digits) {
  constexpr std::array<std::string_view, 23> kKnown = {"12301", "12306", "12309", "12315", "12320", "12329",
                                                       "12333", "12338", "12345", "12348", "12350", "12355",
                                                       "12356", "12366", "12367", "12368", "12369", "12371",
                                                       "12388", "12389", "12393", "10086", "10010"};
  return std::find(kKnown.begin(), kKnown.end(), digits) != kKnown.end() ||
         (digits.size() == 5 && (digits.starts_with("955") || digits.starts_with("96")));
}

// Before "拨119、120、110" all three are called.
bool follows_telephone_word(const Cursor& cursor) {
  auto before = cursor.before();
  if (before.size() > kMostLetters) before.remove_prefix(before.size() - kMostLetters);
  const auto strip = [&](std::string_view tail) {
    if (!before.ends_with(tail)) return false;
    before.remove_suffix(tail.size());
    return true;
  };
  bool more = true;
  while (more) {
    more = false;
    while (!before.empty() && (is_digit(before.back()) || before.back() == ' ' || before.back() == ':' ||
                               before.back() == '/')) {
      before.remove_suffix(1);
      more = true;
    }
    for (const std::string_view tail : {"、", "和", "或", "：", "，"}) more = strip(tail) || more;
  }
  constexpr std::array<std::string_view, 14> kWords = {"拨",   "拨打", "撥",   "打",   "電話",
                                                       "电话", "热线", "熱線", "手机", "手機",
                                                       "传真", "來電", "来电", "报警"};
  return std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return before.ends_with(word); });
}

bool follows_number_word(const Cursor& cursor) {
  auto before = cursor.before();
  while (before.ends_with(' ') || before.ends_with(':')) before.remove_suffix(1);
  if (before.ends_with("：")) before.remove_suffix(std::string_view("：").size());
  constexpr std::array<std::string_view, 9> kWords = {"编号", "編號", "号码", "號碼",  "尾号",
                                                      "尾號", "卡号", "密码", "验证码"};
  return std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return before.ends_with(word); });
}

bool counts_something(const Cursor& cursor) {
  constexpr std::array<std::string_view, 22> kUnits = {"元", "块", "个", "人", "位",   "份", "次", "天",
                                                       "年", "岁", "分", "秒", "小时", "米", "斤", "户",
                                                       "%",  ".",  "页", "件", "步",   "条"};
  return one_of_at(cursor, kUnits).has_value();
}

// "110、119、120": as few digits as a number of things has, but beside each other they are called.
bool is_among_hotlines(const Cursor& cursor, std::string_view digits) {
  constexpr std::array<std::string_view, 5> kShort = {"110", "119", "120", "122", "114"};
  if (std::find(kShort.begin(), kShort.end(), digits) == kShort.end()) return false;
  const auto after = cursor.after(digits.size());
  if (after.sees("、") && one_of_at(after.after(std::string_view("、").size()), kShort)) return true;
  return std::any_of(kShort.begin(), kShort.end(),
                     [&](auto other) { return cursor.follows(std::string(other) + "、"); });
}

// "3栋2单元401", "501室".
bool is_room(const Cursor& cursor, std::size_t digits) {
  if (digits != 3 && digits != 4) return false;
  constexpr std::array<std::string_view, 6> kBefore = {"单元", "單元", "栋", "棟", "幢", "号楼"};
  if (std::any_of(kBefore.begin(), kBefore.end(), [&](auto word) { return cursor.follows(word); }))
    return true;
  const auto end = cursor.after(digits);
  return end.sees("室") || end.sees("房") || end.sees("号房") || end.sees("號房");
}

bool is_bus(const Cursor& end, std::size_t digits) {
  return digits == 3 && (end.sees("路公交") || end.sees("路车") || end.sees("路車") || end.sees("路公車"));
}

// Groups of digits with a space or a hyphen between: their digits, and how long they are in the text.
struct Groups {
  std::vector<std::string_view> parts;
  std::size_t size = 0;
  std::size_t digits = 0;
  bool hyphen = false;
};

Groups groups_at(const Cursor& cursor) {
  Groups groups;
  for (auto from = cursor; groups.parts.size() < kMostGroups;) {
    const auto part = digits_at(from);
    if (part.empty()) break;
    groups.parts.push_back(part);
    groups.digits += part.size();
    from = from.after(part.size());
    groups.size = from.at - cursor.at;
    if (from.next() != ' ' && from.next() != '-') break;
    groups.hyphen = groups.hyphen || (from.next() == '-' && is_digit(from.after(1).next()));
    from = from.after(1);
  }
  return groups;
}

// "2020-2026" and "8000-12000" are ranges; a telephone number begins with an area's or a service's digits.
bool hyphen_joins(std::string_view first) {
  return first.starts_with('0') || first == "400" || first == "800" || first.starts_with("95") ||
         first == "86" || first.size() == 3;
}

}  // namespace

std::optional<Said> masked_number(const Cursor& cursor) {
  const auto head = digits_at(cursor);
  std::size_t stars = 0;
  while (cursor.after(head.size() + stars).next() == '*') ++stars;
  const auto end = cursor.after(head.size() + stars);
  const auto tail = digits_at(end);
  const bool in_a_name = stars <= 2 && head.empty() && tail.empty();
  if (stars < 2 || in_a_name) return std::nullopt;
  auto size = head.size() + stars + tail.size();
  std::string said = each_digit(head, true);
  if (!said.empty()) said += kPause;
  said += (stars == 2 ? "两" : cardinal(std::to_string(stars))) + "位不念";
  if (!tail.empty()) said += std::string(kPause) + each_digit(tail, true);
  if (cursor.after(size).next() == 'X') {
    said += tail.empty() ? "，X" : " X";
    ++size;
  }
  return Said{size, said};
}

std::optional<Said> identity_number(const Cursor& cursor) {
  const auto digits = digits_at(cursor);
  const char last = cursor.after(digits.size()).next();
  const bool has_x = digits.size() == kIdentitySize - 1 && (last == 'X' || last == 'x');
  if (!has_x && digits.size() != kIdentitySize) return std::nullopt;
  auto said = grouped(digits, {6, 8, 4});
  if (has_x) said += " X";
  return Said{kIdentitySize, said};
}

// Capitals and digits in one, as far as hyphens hold it together: letter by letter.
std::optional<Said> receipt_number(const Cursor& cursor) {
  if (!cursor.before().empty() && (is_letter(cursor.before().back()) || is_digit(cursor.before().back())))
    return std::nullopt;
  if (unit_follows(cursor.after(digits_at(cursor).size()))) return std::nullopt;
  std::string said;
  std::size_t size = 0;
  bool letters = false;
  bool digits = false;
  const auto part_of_it = [](char c) { return is_upper(c) || is_digit(c); };
  for (; size < kMostLetters; ++size) {
    const char c = cursor.after(size).next();
    if (c == '-' && size > 0 && part_of_it(cursor.after(size + 1).next())) {
      said += kPause;
    } else if (is_upper(c)) {
      letters = true;
      if (!said.empty() && !said.ends_with(kPause)) said += ' ';
      said += c;
    } else if (is_digit(c)) {
      digits = true;
      if (!said.empty() && is_letter(said.back())) said += ' ';
      said += each_digit(std::string_view(&c, 1), true);
    } else {
      break;
    }
  }
  if (!letters || !digits || is_letter(cursor.after(size).next())) return std::nullopt;
  return Said{size, said};
}

std::optional<Said> long_number(const Cursor& cursor) {
  const auto groups = groups_at(cursor);
  if (groups.parts.empty()) return std::nullopt;
  const auto& first = groups.parts.front();
  const char last = cursor.after(first.size()).next();
  if (last == '.' && is_digit(cursor.after(first.size() + 1).next())) return std::nullopt;
  const bool joined =
      groups.parts.size() > 1 && groups.digits >= 7 && (!groups.hyphen || hyphen_joins(first));
  if (joined) {
    std::string said;
    for (const auto part : groups.parts) {
      if (!said.empty()) said += kPause;
      said += number_in_groups(part);
    }
    return Said{groups.size, said};
  }
  const bool zero = first.size() > 1 && first[0] == '0';
  if (!zero && first.size() < kLongNumber) return std::nullopt;
  return Said{first.size(), number_in_groups(first)};
}

std::optional<Said> named_number(const Cursor& cursor) {
  const auto digits = digits_at(cursor);
  if (digits.size() < 3) return std::nullopt;
  const auto end = cursor.after(digits.size());
  const bool named = follows_telephone_word(cursor) || follows_number_word(cursor) || is_hotline(digits) ||
                     is_among_hotlines(cursor, digits);
  if (!(named && !counts_something(end)) && !is_room(cursor, digits.size()) && !is_bus(end, digits.size()))
    return std::nullopt;
  return Said{digits.size(), number_in_groups(digits)};
}

}  // namespace yimen::speech
