#include "kiosk/common/ids.h"

#include <fmt/format.h>

#include "kiosk/common/bytes.h"

namespace yimen {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kRandomDigits = 7;
constexpr std::size_t kNumberLength = sizeof("YM-261121-7K3Q-9F2X") - 1;

// Weighted sum modulo 32 over the digits before it; odd weights so that any single wrong digit shows, and
// neighbours' weights differ by 2 so that most swaps do.
char check_digit(std::string_view digits) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) sum += kAlphabet.find(digits[i]) * (2 * i + 1);
  return kAlphabet[sum % kAlphabet.size()];
}

std::string join(std::string_view day, std::string_view digits) {
  return fmt::format("YM-{}-{}-{}", day, digits.substr(0, 4), digits.substr(4));
}

}  // namespace

std::string random_id(Random& random) {
  Bytes bytes(16);
  random.fill(bytes);
  return to_hex(bytes);
}

std::string receipt_number(Random& random, WallTime now) {
  const Date date = china_date(now);
  const std::string day = fmt::format("{:02}{:02}{:02}", static_cast<int>(date.year()) % 100,
                                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  std::string digits;
  for (std::size_t i = 0; i < kRandomDigits; ++i) digits += kAlphabet[random.below(32)];
  return join(day, digits + check_digit(day + digits));
}

bool is_receipt_number(std::string_view text) {
  if (text.size() != kNumberLength) return false;
  const std::string day(text.substr(3, 6));
  const std::string digits = std::string(text.substr(10, 4)) + std::string(text.substr(15, 4));
  if ((day + digits).find_first_not_of(kAlphabet) != std::string::npos) return false;
  const std::string body = day + digits.substr(0, kRandomDigits);
  return text == join(day, digits) && digits.back() == check_digit(body);
}

}  // namespace yimen
