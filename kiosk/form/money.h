// Yuan as typed, and as whole fen. Amounts are never floating point.
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yimen::form {

// "1200", "1,200.5", "¥1200元", full-width forms; nothing where it is not an amount, is negative, has parts
// of a fen or is above a thousand million yuan.
std::optional<std::int64_t> fen_of(std::string_view typed);

// "1200", "1200.50": fen only where there are some.
std::string yuan(std::int64_t fen);

}  // namespace yimen::form
