// How Mandarin says what is written in digits and signs: one rule a kind of thing.
//
// Each looks at the cursor and says what stands there, or leaves it to the next rule; the order is that
// in normalise.cpp. Threads: pure functions. The text is folded (fold.h).
#pragma once

#include "kiosk/speech/cursor.h"

namespace yimen::speech {

// Digit by digit: identity, telephone, card and receipt numbers.
std::optional<Said> masked_number(const Cursor& cursor);    // 330106********0011
std::optional<Said> identity_number(const Cursor& cursor);  // 11010519491231002X
std::optional<Said> receipt_number(const Cursor& cursor);   // YM-261121-7K3Q-9F2X
std::optional<Said> long_number(const Cursor& cursor);      // 138 0013 8000, 0571-55500123
std::optional<Said> named_number(const Cursor& cursor);     // 拨120, 501室, 尾号0011, 12345

std::optional<Said> date(const Cursor& cursor);         // 2026-11-22, 1941年
std::optional<Said> time_of_day(const Cursor& cursor);  // 14:30
std::optional<Said> percentage(const Cursor& cursor);   // 3.5%, 10-20%
std::optional<Said> price(const Cursor& cursor);        // ¥1,234.50, 100元
std::optional<Said> fraction(const Cursor& cursor);     // 1/2
std::optional<Said> quantity(
    const Cursor& cursor);  // any other number, with its unit, or the first of a range
std::optional<Said> negative(const Cursor& cursor);  // -3℃
std::optional<Said> sign(const Cursor& cursor);      // punctuation, and signs that have a name

// The sign between two ends of a range, where a digit follows it: "12-15".
std::string_view range_sign(const Cursor& end);
bool unit_follows(const Cursor& end);  // kg, mm and the like

}  // namespace yimen::speech
