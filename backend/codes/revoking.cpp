#include "backend/codes/revoking.h"

#include <nlohmann/json.hpp>

#include "kiosk/common/bytes.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

void set_bit(Bytes& bits, std::size_t index) {
  if (bits.size() <= index / 8) bits.resize(index / 8 + 1);
  bits[index / 8] = static_cast<std::uint8_t>(bits[index / 8] | (1U << (index % 8)));
}

// Where this key has none yet, an empty one.
ordered_json& list_of(ordered_json& lists, const std::string& kid) {
  for (auto& one : lists)
    if (one.at("kid") == kid) return one;
  lists.push_back({{"kid", kid}, {"bits", ""}});
  return lists.back();
}

}  // namespace

std::string with_revoked(std::string_view list, const identity::KeyId& issuer,
                         std::span<const std::int64_t> status_indexes) {
  if (status_indexes.empty()) return std::string(list);
  auto json = ordered_json::parse(list);
  auto& entry = list_of(json.at("lists"), to_hex(issuer));
  Bytes bits = from_base64(entry.at("bits").get_ref<const std::string&>()).value_or(Bytes());
  for (const auto index : status_indexes) set_bit(bits, static_cast<std::size_t>(index));
  entry["bits"] = to_base64(bits);
  return json.dump();
}

}  // namespace yimen::backend
