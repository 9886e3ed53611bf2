#include "kiosk/identity/keys.h"

#include <sodium.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "kiosk/identity/faults.h"

namespace yimen::identity {
namespace {

using nlohmann::json;

std::optional<PublicKey> from_base64url(const std::string& text) {
  PublicKey key;
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(key.data(), key.size(), text.data(), text.size(), nullptr, &size, &end,
                                       sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || size != key.size() || end != text.data() + text.size()) return std::nullopt;
  return key;
}

bool is_text(const json& object, const char* name) {
  return object.contains(name) && object[name].is_string();
}

// A key of another kind is a fault too: it would be missed silently on the day it is needed.
std::optional<PublicKey> read_key(const json& entry) {
  if (!entry.is_object() || entry.value("kty", json()) != "OKP" || entry.value("crv", json()) != "Ed25519") {
    return std::nullopt;
  }
  if (!is_text(entry, "x") || !is_text(entry, "kid") || entry.contains("d")) return std::nullopt;
  const auto key = from_base64url(entry["x"].get<std::string>());
  if (!key || entry["kid"] != to_hex(key_id(*key))) return std::nullopt;
  return key;
}

}  // namespace

KeyId key_id(const PublicKey& key) {
  const auto digest = sha256(key);
  return {digest[0], digest[1], digest[2], digest[3]};
}

Result<KeySet> KeySet::load(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  if (!in || !(content << in.rdbuf())) return fail(kKeysMissing, file.string());
  auto keys = parse(content.str());
  if (!keys) return fail(kKeysBroken, file.string() + ": " + keys.error().detail);
  return keys;
}

Result<KeySet> KeySet::parse(std::string_view text) {
  const auto document = json::parse(text, nullptr, false);
  if (!document.is_object() || !document.contains("keys") || !document["keys"].is_array()) {
    return fail(kKeysBroken, "not a JSON Web Key Set");
  }
  KeySet set;
  for (const auto& entry : document["keys"]) {
    const auto key = read_key(entry);
    if (!key)
      return fail(kKeysBroken, "key " + std::to_string(set.size() + 1) + " is not a public Ed25519 key");
    set.add(*key);
  }
  if (set.size() == 0) return fail(kKeysBroken, "no key");
  return set;
}

void KeySet::add(const PublicKey& key) {
  const auto id = key_id(key);
  keys_[Bytes(id.begin(), id.end())] = key;
}

const PublicKey* KeySet::find(ByteView key_id) const {
  const auto found = keys_.find(Bytes(key_id.begin(), key_id.end()));
  return found == keys_.end() ? nullptr : &found->second;
}

}  // namespace yimen::identity
