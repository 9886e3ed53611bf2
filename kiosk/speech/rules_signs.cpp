// Punctuation as pauses, and signs by their names.
#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/speech/rules.h"

namespace yimen::speech {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

// Longer ones first where one begins with another.
constexpr std::array<Named, 61> kSigns = {
    {{"No.", "编号"}, {"NT$", "台币"},   {"HK$", "港币"},   {"——", "，"},  {"……", "，"}, {"...", "，"},
     {"—", "，"},     {"–", "，"},       {"…", "，"},       {"（", "，"},  {"）", "，"}, {"(", "，"},
     {")", "，"},     {"【", "，"},      {"】", "，"},      {"[", "，"},   {"]", "，"},  {"「", ""},
     {"」", ""},      {"『", ""},        {"』", ""},        {"“", ""},     {"”", ""},    {"‘", ""},
     {"’", ""},       {"\"", ""},        {"《", ""},        {"》", ""},    {"〈", ""},   {"〉", ""},
     {"·", ""},       {"*", ""},         {"_", ""},         {"`", ""},     {"^", ""},    {"|", "，"},
     {"→", "，"},     {"←", "，"},       {"~", "到"},       {"～", "到"},  {"×", "乘"},  {"÷", "除以"},
     {"±", "正负"},   {"≥", "大于等于"}, {"≤", "小于等于"}, {"=", "等于"}, {"&", "和"},  {"%", "百分号"},
     {"№", "编号"},   {"$", "美元"},     {"€", "欧元"},     {"¥", "元"},   {"￥", "元"}, {"#", "井号"},
     {"{", ""},       {"}", ""},         {"\\", ""},        {"<", ""},     {">", ""},    {"、", "，"},
     {"〇", "零"}}};

constexpr std::array<std::string_view, 12> kPer = {"月",   "年",   "日", "天", "次", "人",
                                                   "小时", "小時", "个", "個", "户", "戶"};

bool between_letters(const Cursor& cursor) {
  return !cursor.before().empty() &&
         (is_letter(cursor.before().back()) || is_digit(cursor.before().back())) &&
         (is_letter(cursor.after(1).next()) || is_digit(cursor.after(1).next()));
}

// "张*华", "张**": a character of a name that is not shown.
bool hides_a_name(const Cursor& cursor) {
  const auto last = cursor.before().find_last_not_of('*');
  return last != std::string_view::npos && static_cast<unsigned char>(cursor.before()[last]) >= 0x80 &&
         !cursor.before().substr(0, last + 1).ends_with("：") && cursor.at - last <= 2;
}

std::optional<Said> slash(const Cursor& cursor) {
  if (cursor.after(1).at_end() || cursor.before().empty()) return Said{1, "，"};
  if (one_of_at(cursor.after(1), kPer)) return Said{1, "每"};
  const bool chinese = static_cast<unsigned char>(cursor.after(1).next()) >= 0x80;
  return Said{1, chinese ? "或" : "，"};
}

// The ASCII signs whose meaning hangs on what stands around them.
std::optional<Said> ascii_sign(const Cursor& cursor) {
  switch (cursor.next()) {
    case '/': return slash(cursor);
    case '*': return Said{1, hides_a_name(cursor) ? "某" : ""};
    case '.': return Said{1, between_letters(cursor) ? "点" : "。"};
    case '@': return Said{1, "艾特"};
    case '+': return Said{1, is_digit(cursor.after(1).next()) ? "加" : ""};
    case '-': return Said{1, between_letters(cursor) ? " " : "，"};
    case ',': return Said{1, "，"};
    case ';': return Said{1, "；"};
    case ':': return Said{1, "："};
    case '?': return Said{1, "？"};
    case '!': return Said{1, "！"};
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<Said> sign(const Cursor& cursor) {
  if (auto said = ascii_sign(cursor); said && !cursor.sees("...")) return said;
  const auto* found =
      std::find_if(kSigns.begin(), kSigns.end(), [&](const Named& n) { return cursor.sees(n.first); });
  if (found == kSigns.end()) return std::nullopt;
  return Said{found->first.size(), std::string(found->second)};
}

}  // namespace yimen::speech
