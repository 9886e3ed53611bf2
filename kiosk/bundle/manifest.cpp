#include "kiosk/bundle/manifest.h"

#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "kiosk/bundle/faults.h"

namespace yimen::bundle {
namespace {

using nlohmann::json;

constexpr std::size_t kMostFiles = 500;
constexpr std::int64_t kLargestFile = 4 * 1024 * 1024;
constexpr std::int64_t kLargestBundle = 64 * 1024 * 1024;
constexpr std::size_t kLongestName = 120;
constexpr std::string_view kContext = "yimen bundle 1\n";

std::string text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<File> file_of(const json& one) {
  if (!one.is_object()) return std::nullopt;
  File file{text_of(one, "name"), text_of(one, "sha256"), number_of(one, "size")};
  const bool fine =
      is_safe_name(file.name) && is_sha256(file.sha256) && file.size >= 0 && file.size <= kLargestFile;
  return fine ? std::optional(std::move(file)) : std::nullopt;
}

Result<std::vector<File>> files_of(const json& manifest) {
  const auto list = manifest.find("files");
  if (list == manifest.end() || !list->is_array() || list->size() > kMostFiles)
    return fail(kMalformed, "files");
  std::vector<File> files;
  std::set<std::string> names;
  std::int64_t size = 0;
  for (const auto& one : *list) {
    auto file = file_of(one);
    if (!file || !names.insert(file->name).second) return fail(kMalformed, "a file");
    size += file->size;
    files.push_back(std::move(*file));
  }
  if (size > kLargestBundle) return fail(kMalformed, "too large");
  return files;
}

bool has_signed(const Bytes& key, const SignedManifest& what) {
  if (key.size() != crypto_sign_PUBLICKEYBYTES || what.signature.size() != crypto_sign_BYTES) return false;
  Bytes message(kContext.begin(), kContext.end());
  message.insert(message.end(), what.manifest.begin(), what.manifest.end());
  return crypto_sign_verify_detached(what.signature.data(), message.data(), message.size(), key.data()) == 0;
}

}  // namespace

bool is_safe_name(std::string_view name) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789_/.-";
  if (name.empty() || name.size() > kLongestName) return false;
  if (name.find_first_not_of(kAllowed) != std::string_view::npos) return false;
  for (std::size_t from = 0; from <= name.size();) {
    const std::size_t end = std::min(name.find('/', from), name.size());
    const std::string_view part = name.substr(from, end - from);
    if (part.empty() || part.front() == '.' || part.find("..") != std::string_view::npos) return false;
    from = end + 1;
  }
  return true;
}

std::string key_id_of(ByteView public_key) { return to_hex(sha256(public_key)).substr(0, 16); }

Result<SignedManifest> parse_signed(std::string_view body) {
  const json parsed = json::parse(body, nullptr, false);
  if (!parsed.is_object()) return fail(kMalformed, "no object");
  auto manifest = from_base64(text_of(parsed, "manifest"));
  auto signature = from_hex(text_of(parsed, "signature"));
  if (!manifest || !signature) return fail(kMalformed, "not encoded as it should be");
  return SignedManifest{std::move(*manifest), std::move(*signature), text_of(parsed, "key_id")};
}

Result<Manifest> parse_manifest(ByteView bytes) {
  const json parsed = json::parse(bytes.begin(), bytes.end(), nullptr, false);
  if (!parsed.is_object() || number_of(parsed, "format") != 1) return fail(kMalformed, "no manifest");
  const std::int64_t version = number_of(parsed, "version");
  const auto expires_at = parse_utc(text_of(parsed, "expires_at"));
  if (version < 1 || version > INT32_MAX || !expires_at) return fail(kMalformed, "version or expiry");
  auto files = files_of(parsed);
  if (!files) return fail(files);
  return Manifest{static_cast<int>(version), *expires_at, std::move(*files), to_hex(sha256(bytes))};
}

Result<Manifest> verify(const SignedManifest& what, std::span<const Bytes> keys, WallTime now) {
  const auto key =
      std::find_if(keys.begin(), keys.end(), [&](const Bytes& one) { return key_id_of(one) == what.key_id; });
  if (key == keys.end()) return fail(kUnknownKey);
  if (!has_signed(*key, what)) return fail(kBadSignature);
  auto manifest = parse_manifest(what.manifest);
  if (!manifest) return fail(manifest);
  if (manifest->expires_at <= now) return fail(kExpired, "version " + std::to_string(manifest->version));
  return manifest;
}

std::vector<Bytes> further_keys(std::string_view text) {
  const json parsed = json::parse(text, nullptr, false);
  if (!parsed.is_object() || !parsed.contains("keys") || !parsed["keys"].is_array()) return {};
  std::vector<Bytes> keys;
  for (const auto& one : parsed["keys"]) {
    auto key = one.is_object() ? from_hex(text_of(one, "public_key")) : std::nullopt;
    if (key && key->size() == crypto_sign_PUBLICKEYBYTES) keys.push_back(std::move(*key));
  }
  return keys;
}

}  // namespace yimen::bundle
