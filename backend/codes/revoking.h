// The codes of those who were removed, in the list of revoked codes that terminals are given.
// Threads: pure function.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/identity/keys.h"

namespace yimen::backend {

// `list`: revocations.json, which check_revocations() has passed. What is revoked in it stays so.
std::string with_revoked(std::string_view list, const identity::KeyId& issuer,
                         std::span<const std::int64_t> status_indexes);

}  // namespace yimen::backend
