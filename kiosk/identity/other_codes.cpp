#include "kiosk/identity/other_codes.h"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/identity/faults.h"

namespace yimen::identity {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What a till scans: WeChat 18 digits from 10 to 15, Alipay 16 to 24 digits from 25 to 30, UnionPay 19 digits
// from 62. An ID number of the north looks like WeChat's; nobody carries one as a code.
bool pays(std::string_view text) {
  if (text.size() < 16 || text.size() > 24 || !all_digits(text)) return false;
  const int start = (text[0] - '0') * 10 + (text[1] - '0');
  if (text.size() == 18 && start >= 10 && start <= 15) return true;
  if (text.size() == 19 && start == 62) return true;
  return start >= 25 && start <= 30;
}

template <std::size_t size>
bool begins_with_any(std::string_view text, const std::array<std::string_view, size>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](auto start) { return text.starts_with(start); });
}

// What a shop puts up, to be paid by whoever scans it.
bool is_to_be_paid(std::string_view small) {
  constexpr std::array<std::string_view, 4> kStarts = {"wxp://", "weixin://wxpay/", "https://qr.alipay.com/",
                                                       "https://qr.95516.com/"};
  return begins_with_any(small, kStarts);
}

// The electronic health card writes 64 hexadecimal digits and a colon; the health codes of cities are pages
// of the city, most with a telling name.
bool is_of_health(std::string_view small) {
  constexpr std::size_t kCardDigits = 64;
  const auto colon = small.find(':');
  if (colon == kCardDigits && small.find_first_not_of("0123456789abcdef") == colon) return true;
  constexpr std::array<std::string_view, 6> kWords = {"healthcode", "health-code", "health_code",
                                                      "jiankangma", "suishenma",   "jkm"};
  const bool page = small.starts_with("https://") || small.starts_with("http://");
  return small.starts_with("hc1:") || (page && std::any_of(kWords.begin(), kWords.end(), [&](auto word) {
                                         return small.find(word) != std::string_view::npos;
                                       }));
}

bool is_page(std::string_view small) {
  constexpr std::array<std::string_view, 4> kStarts = {"https://", "http://", "www.", "weixin://"};
  return begins_with_any(small, kStarts);
}

// The beginning is enough, however long a hostile text is.
std::string small_letters(std::string_view text) {
  std::string small(text.substr(0, 300));
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace

const Fault& fault_of_other_code(std::string_view text) {
  const auto small = small_letters(text);
  if (pays(text) || is_to_be_paid(small)) return kPaymentCode;
  if (small.starts_with("ymr1:")) return kReceiptCode;
  if (is_of_health(small)) return kHealthCode;
  if (is_page(small)) return kWebLink;
  return kNotElderCode;
}

}  // namespace yimen::identity
