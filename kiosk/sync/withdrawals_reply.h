// Reads which people took back their consent to face recognition, with suspicion.
// Threads: pure function. For bytes from the network: nothing is trusted, everything is bounded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::sync {

struct WithdrawalsPage {
  std::vector<std::string> tags;  // 32 hexadecimal digits each
  std::string cursor;
};

// The body of GET /v1/withdrawals. Nothing where it is not what it should be.
std::optional<WithdrawalsPage> parse_withdrawals(std::string_view body);

}  // namespace yimen::sync
