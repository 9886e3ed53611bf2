#include "kiosk/identity/revocations.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "kiosk/common/bytes.h"
#include "kiosk/identity/faults.h"
#include "kiosk/identity/holder.h"

namespace yimen::identity {
namespace {

using nlohmann::json;

constexpr std::size_t kKeyIdSize = 4;
constexpr std::size_t kDeviceIdSize = 8;

std::optional<std::string> text_of(const json& object, const char* name) {
  if (!object.is_object() || !object.contains(name) || !object[name].is_string()) return std::nullopt;
  return object[name].get<std::string>();
}

std::optional<std::pair<Bytes, Bytes>> read_list(const json& entry) {
  const auto kid = text_of(entry, "kid");
  const auto encoded = text_of(entry, "bits");
  if (!kid || !encoded) return std::nullopt;
  const auto key_id = from_hex(*kid);
  const auto bits = from_base64(*encoded);
  if (!key_id || key_id->size() != kKeyIdSize || !bits) return std::nullopt;
  return std::pair(*key_id, *bits);
}

std::optional<std::set<Bytes>> read_devices(const json& document) {
  std::set<Bytes> devices;
  const auto entries = document.value("devices", json::array());
  if (!entries.is_array()) return std::nullopt;
  for (const auto& entry : entries) {
    const auto id = entry.is_string() ? from_hex(entry.get<std::string>()) : std::nullopt;
    if (!id || id->size() != kDeviceIdSize) return std::nullopt;
    devices.insert(*id);
  }
  return devices;
}

}  // namespace

Result<Revocations> Revocations::parse(std::string_view text) {
  const auto document = json::parse(text, nullptr, false);
  if (!document.is_object() || document.value("format", json()) != 1 || !document.contains("lists") ||
      !document["lists"].is_array())
    return fail(kRevocationsBroken, "not a list of revocations");
  Revocations revocations;
  for (const auto& entry : document["lists"]) {
    auto list = read_list(entry);
    if (!list || !revocations.lists_.insert(std::move(*list)).second)
      return fail(kRevocationsBroken, "list " + std::to_string(revocations.lists_.size() + 1));
  }
  auto devices = read_devices(document);
  if (!devices) return fail(kRevocationsBroken, "devices");
  revocations.devices_ = std::move(*devices);
  return revocations;
}

Result<Revocations> Revocations::load(const std::filesystem::path& file) {
  std::error_code missing;
  if (!std::filesystem::exists(file, missing) && !missing) return Revocations{};
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  if (!in || !(content << in.rdbuf())) return fail(kRevocationsBroken, file.string());
  return parse(content.str());
}

bool Revocations::contains(ByteView key_id, std::int64_t status_index) const {
  const auto list = lists_.find(Bytes(key_id.begin(), key_id.end()));
  if (list == lists_.end() || status_index < 0) return false;
  const auto byte = static_cast<std::size_t>(status_index) / 8;
  return byte < list->second.size() && ((list->second[byte] >> (status_index % 8)) & 1) != 0;
}

bool Revocations::contains_device(const PublicKey& device) const {
  return devices_.contains(device_id(device));
}

}  // namespace yimen::identity
