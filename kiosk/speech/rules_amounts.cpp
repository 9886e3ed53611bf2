// Numbers that count: money, percentages, fractions, quantities with their units.
#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/speech/numbers.h"
#include "kiosk/speech/rules.h"

namespace yimen::speech {
namespace {

using Named = std::pair<std::string_view, std::string_view>;
// Longer ones first where one begins with another.
constexpr std::array<Named, 27> kUnits = {{{"km/h", "公里每小时"},
                                           {"km", "公里"},
                                           {"kg", "公斤"},
                                           {"kWh", "度"},
                                           {"KB", "K B"},
                                           {"cm²", "平方厘米"},
                                           {"cm", "厘米"},
                                           {"mm", "毫米"},
                                           {"mg", "毫克"},
                                           {"min", "分钟"},
                                           {"ml", "毫升"},
                                           {"mL", "毫升"},
                                           {"ms", "毫秒"},
                                           {"m²", "平方米"},
                                           {"m2", "平方米"},
                                           {"m", "米"},
                                           {"㎡", "平方米"},
                                           {"MB", "兆"},
                                           {"GB", "G B"},
                                           {"dB", "分贝"},
                                           {"g", "克"},
                                           {"h", "小时"},
                                           {"L", "升"},
                                           {"s", "秒"},
                                           {"℃", "摄氏度"},
                                           {"°C", "摄氏度"},
                                           {"°", "度"}}};

std::optional<Named> unit_at(const Cursor& end) {
  const auto start = end.next() == ' ' ? end.after(1) : end;
  for (const auto& unit : kUnits) {
    if (!start.sees(unit.first) || is_letter(start.after(unit.first.size()).next())) continue;
    return Named{start.text.substr(end.at, start.at - end.at + unit.first.size()), unit.second};
  }
  return std::nullopt;
}

// Two of these are 两; of anything else, as of what is numbered, 二.
constexpr std::array<std::string_view, 68> kCounted = {
    "个", "個", "位", "份",   "次", "天", "年", "元", "块", "塊", "岁",   "歲",   "种",   "種",
    "项", "項", "页", "頁",   "人", "条", "條", "件", "套", "步", "小时", "小時", "分钟", "分鐘",
    "秒", "处", "處", "点",   "點", "倍", "间", "間", "户", "戶", "家",   "名",   "辆",   "輛",
    "台", "把", "部", "只",   "口", "双", "对", "杯", "瓶", "盒", "袋",   "片",   "粒",   "餐",
    "顿", "门", "周", "星期", "千", "万", "萬", "亿", "億", "张", "張",   "毫"};

bool counted(const Cursor& end) {
  const auto start = end.next() == ' ' ? end.after(1) : end;
  if (start.sees("年级") || start.sees("年級")) return false;
  return one_of_at(start, kCounted).has_value();
}

bool numbered(const Cursor& cursor) {
  constexpr std::array<std::string_view, 5> kBefore = {"第", "周", "星期", "礼拜", "禮拜"};
  auto before = cursor.before();
  while (before.ends_with(' ')) before.remove_suffix(1);
  return std::any_of(kBefore.begin(), kBefore.end(), [&](auto word) { return before.ends_with(word); });
}

bool is_yuan(const Cursor& end) { return end.sees("元") || end.sees("块") || end.sees("塊"); }

// 万 and 亿 written behind the digits.
std::optional<std::string_view> myriad_at(const Cursor& end) {
  constexpr std::array<std::string_view, 4> kMyriadSigns = {"万", "亿", "萬", "億"};
  return one_of_at(end, kMyriadSigns);
}

}  // namespace

std::string_view range_sign(const Cursor& end) {
  constexpr std::array<std::string_view, 8> kTo = {"——", "-", "–", "—", "~", "～", "至", "到"};
  const auto to = one_of_at(end, kTo);
  return to && is_digit(end.after(to->size()).next()) ? *to : std::string_view();
}

bool unit_follows(const Cursor& end) { return unit_at(end).has_value(); }

std::string_view number_at(const Cursor& cursor) {
  auto size = digits_at(cursor).size();
  if (size == 0) return {};
  if (size <= 3) {
    const auto comma = [&] {
      return cursor.after(size).next() == ',' ? digits_at(cursor.after(size + 1)).size() : 0;
    };
    while (comma() == 3) size += 4;
  }
  const auto decimals = cursor.after(size).next() == '.' ? digits_at(cursor.after(size + 1)).size() : 0;
  if (decimals > 0) size += 1 + decimals;
  return cursor.rest().substr(0, size);
}

std::optional<Said> percentage(const Cursor& cursor) {
  const auto number = number_at(cursor);
  if (number.empty()) return std::nullopt;
  const auto end = cursor.after(number.size());
  if (end.sees("%")) return Said{number.size() + 1, "百分之" + decimal(number)};
  if (end.sees("‰")) return Said{number.size() + std::string_view("‰").size(), "千分之" + decimal(number)};
  const auto to = range_sign(end);
  if (to.empty()) return std::nullopt;
  const auto second = number_at(end.after(to.size()));
  if (!end.after(to.size() + second.size()).sees("%")) return std::nullopt;
  return Said{number.size() + to.size() + second.size() + 1,
              "百分之" + decimal(number) + "到" + decimal(second)};
}

std::optional<Said> price(const Cursor& cursor) {
  constexpr std::array<std::string_view, 3> kSigns = {"¥", "￥", "RMB"};
  const auto sign = one_of_at(cursor, kSigns).value_or("");
  auto start = cursor.after(sign.size());
  if (!sign.empty() && start.next() == ' ') start = start.after(1);
  const auto number = number_at(start);
  const auto end = start.after(number.size());
  const auto space = end.next() == ' ' && is_yuan(end.after(1)) ? std::size_t{1} : std::size_t{0};
  const bool named = is_yuan(end.after(space));
  if (number.empty() || (sign.empty() && !named)) return std::nullopt;
  const auto size = start.at - cursor.at + number.size();
  if (const auto myriad = myriad_at(end); myriad && !named)
    return Said{size + myriad->size(), decimal(number) + std::string(*myriad) + "元"};
  const auto unit = named ? space + std::string_view("元").size() : std::size_t{0};
  return Said{size + unit, number == "2" ? "两元" : money(number)};
}

std::optional<Said> fraction(const Cursor& cursor) {
  const auto over = digits_at(cursor);
  if (over.empty() || over.size() > 2 || cursor.after(over.size()).next() != '/') return std::nullopt;
  const auto under = digits_at(cursor.after(over.size() + 1));
  if (under.empty() || under.size() > 3 || under[0] == '0' || cardinal(over) == cardinal(under))
    return std::nullopt;
  return Said{over.size() + 1 + under.size(), cardinal(under) + "分之" + cardinal(over)};
}

std::optional<Said> negative(const Cursor& cursor) {
  const auto minus = cursor.sees("−") ? std::string_view("−") : std::string_view("-");
  if (!cursor.sees(minus) || !is_digit(cursor.after(minus.size()).next())) return std::nullopt;
  if (!cursor.before().empty() && (is_digit(cursor.before().back()) || is_letter(cursor.before().back())))
    return std::nullopt;
  const auto end = cursor.after(minus.size() + number_at(cursor.after(minus.size())).size());
  const bool cold = end.sees("℃") || end.sees("°") || end.sees("度");
  return Said{minus.size(), cold ? "零下" : "负"};
}

std::optional<Said> quantity(const Cursor& cursor) {
  const auto number = number_at(cursor);
  if (number.empty()) return std::nullopt;
  const auto end = cursor.after(number.size());
  const auto to = range_sign(end);
  const auto two_of_it = [&](const Cursor& unit) {
    return number == "2" && !numbered(cursor) && (counted(unit) || unit_at(unit).has_value());
  };
  if (!to.empty()) {
    const auto second = end.after(to.size());
    const bool two = two_of_it(second.after(number_at(second).size()));
    return Said{number.size() + to.size(), (two ? "两" : decimal(number)) + "到"};
  }
  const auto said = two_of_it(end) ? std::string("两") : decimal(number);
  if (const auto unit = unit_at(end))
    return Said{number.size() + unit->first.size(), said + std::string(unit->second)};
  return Said{number.size(), said};
}

}  // namespace yimen::speech
