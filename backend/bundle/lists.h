// The lists that an installation publishes by hand: notices of the offices, and revoked elder codes.
// Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/common/result.h"

namespace yimen::backend {

// What terminals could not read is not published. The error's detail says what is wrong.
Result<void> check_notices(std::string_view json);
Result<void> check_revocations(std::string_view json);
Result<void> check_issuers(std::string_view json);  // a JWK set of Ed25519 keys

// What stands for a list that is not there.
inline constexpr std::string_view kNoNotices = R"({"format":1,"notices":[]})";
inline constexpr std::string_view kNoRevocations = R"({"format":1,"lists":[]})";

}  // namespace yimen::backend
