// Names we give to things.
// Threads: pure functions over an injected Random.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen {

// 32 hexadecimal digits, 128 random bits.
std::string random_id(Random& random);

// "YM-261121-7K3Q-9F2X": what a citizen reads out on the telephone. The date (China), then 35 random bits
// and a check digit in Crockford's base 32, which has no I, L, O, U to mistake.
std::string receipt_number(Random& random, WallTime now);
bool is_receipt_number(std::string_view text);

// Twelve characters (60 bits) that only the paper, the terminal and the backend know of a request: the number
// alone can be read over a shoulder. From the idempotency key, so that nothing more has to be kept for it.
std::string receipt_check(std::string_view id);

// What the QR on a receipt holds: "YMR1:YM-261121-7K3Q-9F2X:CHECK".
struct ReceiptCode {
  std::string number;
  std::string check;
  friend bool operator==(const ReceiptCode&, const ReceiptCode&) = default;
};
std::string receipt_code(const ReceiptCode& code);
std::optional<ReceiptCode> parse_receipt_code(std::string_view text);

}  // namespace yimen
