#include "kiosk/sync/withdrawals_reply.h"

#include <nlohmann/json.hpp>

namespace yimen::sync {
namespace {

using nlohmann::json;

constexpr std::size_t kTagDigits = 32;
constexpr std::size_t kLongestNumber = 20;

bool is_tag(const json& one) {
  if (!one.is_string()) return false;
  const auto& text = one.get_ref<const std::string&>();
  return text.size() == kTagDigits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool is_cursor(const json& one) {
  if (!one.is_string()) return false;
  const auto& text = one.get_ref<const std::string&>();
  return text.size() <= kLongestNumber && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::optional<WithdrawalsPage> parse_withdrawals(std::string_view body) {
  const json parsed = json::parse(body, nullptr, false);
  if (!parsed.is_object() || !is_cursor(parsed.value("cursor", json()))) return std::nullopt;
  const json tags = parsed.value("withdrawals", json());
  if (!tags.is_array() || !std::all_of(tags.begin(), tags.end(), is_tag)) return std::nullopt;
  return WithdrawalsPage{tags.get<std::vector<std::string>>(), parsed["cursor"].get<std::string>()};
}

}  // namespace yimen::sync
