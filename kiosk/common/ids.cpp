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

constexpr std::string_view kCodeMark = "YMR1:";
constexpr std::size_t kCheckLength = 12;

// The first digits of the bytes read as one number, five bits each.
std::string base32(ByteView bytes, std::size_t digits) {
  std::string text;
  for (std::size_t bit = 0; text.size() < digits; bit += 5) {
    const unsigned pair = static_cast<unsigned>(bytes[bit / 8]) << 8U | bytes[bit / 8 + 1];
    text += kAlphabet[pair >> (11U - bit % 8) & 31U];
  }
  return text;
}

bool is_check(std::string_view text) {
  return text.size() == kCheckLength && text.find_first_not_of(kAlphabet) == std::string_view::npos;
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

std::string receipt_check(std::string_view id) {
  return base32(sha256(as_bytes("yimen receipt check" + std::string(id))), kCheckLength);
}

std::string receipt_code(const ReceiptCode& code) {
  return std::string(kCodeMark) + code.number + ":" + code.check;
}

std::optional<ReceiptCode> parse_receipt_code(std::string_view text) {
  if (!text.starts_with(kCodeMark)) return std::nullopt;
  text.remove_prefix(kCodeMark.size());
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const ReceiptCode code{std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
  if (!is_receipt_number(code.number) || !is_check(code.check)) return std::nullopt;
  return code;
}

}  // namespace yimen
