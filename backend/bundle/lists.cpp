#include "backend/bundle/lists.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "backend/bundle/faults.h"
#include "kiosk/common/bytes.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr std::size_t kKidDigits = 8;
constexpr std::size_t kDeviceDigits = 16;

bool has_text(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() && !found->get_ref<const std::string&>().empty();
}

bool has_both_languages(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_object() && has_text(*found, "zh") && has_text(*found, "en");
}

// The list of that name in an object of format 1; null where there is none.
json list_in(std::string_view text, const char* name) {
  const auto parsed = json::parse(text, nullptr, false);
  if (!parsed.is_object() || parsed.value("format", json()) != 1) return nullptr;
  auto list = parsed.value(name, json());
  return list.is_array() ? list : json();
}

// "2026-11-22", or a moment that begins with it: terminals compare them as texts.
bool has_day(const json& object, const char* name) {
  constexpr std::string_view kShape = "0000-00-00";
  if (!has_text(object, name)) return false;
  const auto& text = object[name].get_ref<const std::string&>();
  if (text.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i)
    if (kShape[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  return true;
}

bool is_notice(const json& one) {
  return one.is_object() && has_text(one, "id") && has_day(one, "from") && has_day(one, "until") &&
         has_both_languages(one, "title") && has_both_languages(one, "text");
}

bool is_revocation(const json& one) {
  if (!one.is_object() || !has_text(one, "kid") || !one.contains("bits") || !one["bits"].is_string())
    return false;
  const auto kid = from_hex(one["kid"].get_ref<const std::string&>());
  return kid && kid->size() * 2 == kKidDigits && from_base64(one["bits"].get_ref<const std::string&>());
}

bool is_device(const json& one) {
  const auto id = one.is_string() ? from_hex(one.get_ref<const std::string&>()) : std::nullopt;
  return id && id->size() * 2 == kDeviceDigits;
}

// Lost phones: a list that may be missing.
bool has_devices_or_none(std::string_view text) {
  const auto parsed = json::parse(text, nullptr, false);
  if (!parsed.contains("devices")) return true;
  const auto& devices = parsed["devices"];
  return devices.is_array() && std::all_of(devices.begin(), devices.end(), is_device);
}

bool is_issuer(const json& one) {
  return one.is_object() && one.value("kty", json()) == "OKP" && one.value("crv", json()) == "Ed25519" &&
         has_text(one, "x");
}

Result<void> wrong(const char* file, std::size_t entry) {
  return fail(kBadSources, std::string(file) + ": entry " + std::to_string(entry + 1));
}

}  // namespace

Result<void> check_notices(std::string_view text) {
  const json list = list_in(text, "notices");
  if (list.is_null()) return fail(kBadSources, "notices.json: no list of format 1");
  std::set<std::string> ids;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (!is_notice(list[i]) || !ids.insert(list[i]["id"]).second) return wrong("notices.json", i);
  return {};
}

Result<void> check_revocations(std::string_view text) {
  const json list = list_in(text, "lists");
  if (list.is_null()) return fail(kBadSources, "revocations.json: no list of format 1");
  std::set<std::string> kids;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (!is_revocation(list[i]) || !kids.insert(list[i]["kid"]).second) return wrong("revocations.json", i);
  if (!has_devices_or_none(text)) return fail(kBadSources, "revocations.json: devices");
  return {};
}

Result<void> check_issuers(std::string_view text) {
  const auto parsed = json::parse(text, nullptr, false);
  if (!parsed.is_object() || !parsed.contains("keys") || !parsed["keys"].is_array())
    return fail(kBadSources, "issuers.json: no JWK set");
  for (std::size_t i = 0; i < parsed["keys"].size(); ++i)
    if (!is_issuer(parsed["keys"][i])) return wrong("issuers.json", i);
  return {};
}

}  // namespace yimen::backend
