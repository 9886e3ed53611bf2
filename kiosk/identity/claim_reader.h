// Takes claims of a CWT in the order in which an elder code has them.
// Threads: one.
#pragma once

#include <optional>

#include "kiosk/common/clock.h"
#include "kiosk/identity/cbor_reader.h"

namespace yimen::identity {

// Each gives the value behind the next key; nothing where that key is not the one wanted, or the value is out
// of bounds.
std::optional<std::int64_t> integer_of(CborReader& reader, std::int64_t wanted, std::int64_t least,
                                       std::int64_t most);
std::optional<Bytes> bytes_of(CborReader& reader, std::int64_t wanted, std::size_t least = 8,
                              std::size_t most = 32);
std::optional<WallTime> time_of(CborReader& reader, std::int64_t wanted);

// Seconds since 1970, up to the year 2200: what a clock here can hold.
std::optional<WallTime> time_in(std::optional<std::int64_t> unix_seconds);
std::int64_t unix_seconds(WallTime when);

}  // namespace yimen::identity
