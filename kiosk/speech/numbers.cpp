#include "kiosk/speech/numbers.h"

#include <algorithm>
#include <array>

namespace yimen::speech {
namespace {

constexpr std::array<std::string_view, 10> kDigits = {"零", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
constexpr std::array<std::string_view, 4> kPlaces = {"", "十", "百", "千"};
constexpr std::array<std::string_view, 4> kMyriads = {"", "万", "亿", "万亿"};
constexpr std::size_t kMostDigits = 16;

std::size_t value(char digit) { return static_cast<std::size_t>(digit - '0'); }

std::string without_commas(std::string_view digits) {
  std::string bare(digits);
  std::erase(bare, ',');
  return bare;
}

// Up to four digits. `leading`: nothing is said before, so that a first two is 两 and ten is 十.
std::string say_group(std::string_view group, bool leading) {
  std::string said;
  bool gap = false;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const auto digit = value(group[i]);
    const auto place = group.size() - 1 - i;
    if (digit == 0) {
      gap = true;
      continue;
    }
    const bool first = leading && said.empty();
    if (gap && !first) said += kDigits[0];
    gap = false;
    if (first && digit == 2 && place == 3) {
      said += "两";
    } else if (!(first && digit == 1 && place == 1)) {
      said += kDigits[digit];
    }
    said += kPlaces[place];
  }
  return said;
}

}  // namespace

std::string each_digit(std::string_view digits, bool yao) {
  std::string said;
  for (const char digit : digits) said += yao && digit == '1' ? "幺" : kDigits[value(digit)];
  return said;
}

std::string cardinal(std::string_view digits) {
  auto bare = without_commas(digits);
  bare.erase(0, std::min(bare.find_first_not_of('0'), bare.size() - 1));
  if (bare.size() > kMostDigits) return each_digit(bare);
  std::string said;
  bool gap = false;
  for (std::size_t at = 0; at < bare.size();) {
    const auto size = (bare.size() - at - 1) % 4 + 1;
    const auto group = std::string_view(bare).substr(at, size);
    at += size;
    const auto words = say_group(group, said.empty());
    if (words.empty()) {
      gap = true;
      continue;
    }
    if (gap && group.front() != '0') said += kDigits[0];
    gap = false;
    const auto myriad = (bare.size() - at) / 4;
    said += said.empty() && words == "二" && myriad > 0 ? "两" : words;
    said += kMyriads[myriad];
  }
  return said.empty() ? std::string(kDigits[0]) : said;
}

std::string decimal(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos) return cardinal(number);
  return cardinal(number.substr(0, point)) + "点" + each_digit(number.substr(point + 1));
}

std::string money(std::string_view number) {
  const auto point = number.find('.');
  if (point == std::string_view::npos) return cardinal(number) + "元";
  const auto parts = number.substr(point + 1);
  if (parts.empty() || parts.size() > 2) return decimal(number) + "元";
  const auto jiao = value(parts[0]);
  const auto fen = parts.size() == 2 ? value(parts[1]) : 0;
  const auto yuan = cardinal(number.substr(0, point));
  std::string said = yuan == kDigits[0] && jiao + fen > 0 ? "" : yuan + "元";
  if (jiao > 0) said += std::string(kDigits[jiao]) + "角";
  if (jiao == 0 && fen > 0 && !said.empty()) said += kDigits[0];
  if (fen > 0) said += std::string(kDigits[fen]) + "分";
  return said;
}

}  // namespace yimen::speech
