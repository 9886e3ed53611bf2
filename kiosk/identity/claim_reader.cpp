#include "kiosk/identity/claim_reader.h"

namespace yimen::identity {
namespace {

constexpr std::int64_t kLatest = 7258118400;  // 2200-01-01: system_clock counts on until 2262

}  // namespace

std::optional<std::int64_t> integer_of(CborReader& reader, std::int64_t wanted, std::int64_t least,
                                       std::int64_t most) {
  if (reader.integer() != wanted) return std::nullopt;
  const auto value = reader.integer();
  return value && least <= *value && *value <= most ? value : std::nullopt;
}

std::optional<Bytes> bytes_of(CborReader& reader, std::int64_t wanted, std::size_t least, std::size_t most) {
  if (reader.integer() != wanted) return std::nullopt;
  const auto value = reader.bytes();
  if (!value || value->size() < least || value->size() > most) return std::nullopt;
  return Bytes(value->begin(), value->end());
}

std::optional<WallTime> time_of(CborReader& reader, std::int64_t wanted) {
  if (reader.integer() != wanted) return std::nullopt;
  return time_in(reader.integer());
}

std::optional<WallTime> time_in(std::optional<std::int64_t> unix_seconds) {
  if (!unix_seconds || *unix_seconds < 0 || *unix_seconds > kLatest) return std::nullopt;
  return WallTime(seconds(*unix_seconds));
}

std::int64_t unix_seconds(WallTime when) {
  return std::chrono::duration_cast<seconds>(when.time_since_epoch()).count();
}

}  // namespace yimen::identity
