#include "kiosk/terminal/bundle_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/common/languages.h"
#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

using nlohmann::json;

constexpr int kFormat = 1;
constexpr std::size_t kDay = sizeof("2026-11-22") - 1;

// The list of that name in a file of this format; empty where it is something else.
std::optional<json> list_in(std::string_view text, const char* name) {
  const auto document = json::parse(text, nullptr, false);
  if (!document.is_object() || document.value("format", json()) != kFormat) return std::nullopt;
  const auto list = document.value(name, json());
  return list.is_array() ? std::optional(list) : std::nullopt;
}

std::string text_of(const json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Text every_language(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  Text out;
  for (const auto& [key, text] : kTextKeys) out.*text = text_of(*found, key);
  return out;
}

// A time is shown by its day.
std::string day_of(const json& object, const char* name) { return text_of(object, name).substr(0, kDay); }

std::optional<outbox::Sealer::PublicKey> public_key_of(const json& object) {
  const auto bytes = from_hex(text_of(object, "public_key"));
  outbox::Sealer::PublicKey key{};
  if (!bytes || bytes->size() != key.size()) return std::nullopt;
  std::ranges::copy(*bytes, key.begin());
  return key;
}

// Times are written alike, so that their texts compare as they do; a day alone is its first moment.
bool in_force(const json& object, const std::string& now) {
  const auto until = text_of(object, "until");
  return text_of(object, "from") <= now && (until.empty() || now < until);
}

}  // namespace

Result<std::vector<visit::OfficeNotice>> notices_from_json(std::string_view text) {
  const auto list = list_in(text, "notices");
  if (!list) return fail(kBadBundle, "notices.json");
  std::vector<visit::OfficeNotice> notices;
  for (const auto& entry : *list) {
    if (!entry.is_object()) continue;
    visit::OfficeNotice notice{text_of(entry, "id"), every_language(entry, "title"),
                               every_language(entry, "text"), day_of(entry, "from"), day_of(entry, "until")};
    if (!notice.title.zh.empty()) notices.push_back(std::move(notice));
  }
  return notices;
}

Result<outbox::Sealer> sealer_from_json(std::string_view text, WallTime now) {
  const auto list = list_in(text, "keys");
  if (!list) return fail(kBadBundle, "keys/seal.json");
  const auto moment = utc_text(now);
  const json* newest = nullptr;
  for (const auto& entry : *list) {
    if (!in_force(entry, moment) || !public_key_of(entry)) continue;
    if (newest == nullptr || text_of(*newest, "from") < text_of(entry, "from")) newest = &entry;
  }
  if (newest == nullptr) return fail(kBadBundle, "keys/seal.json has no key in force");
  return outbox::Sealer(*public_key_of(*newest));
}

}  // namespace yimen::terminal
