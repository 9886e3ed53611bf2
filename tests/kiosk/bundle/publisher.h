// Signs bundles as the backend does.
#pragma once

#include <sodium.h>

#include <map>
#include <string>

#include "kiosk/bundle/manifest.h"

namespace yimen::bundle {

inline constexpr WallTime kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)};

using Files = std::map<std::string, std::string>;  // content by name

class Publisher {
 public:
  explicit Publisher(unsigned seed = 1) {
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> bytes{};
    bytes.fill(static_cast<std::uint8_t>(seed));
    crypto_sign_seed_keypair(key.data(), secret_.data(), bytes.data());
  }

  SignedManifest sign(const std::string& manifest) const {
    const std::string message = "yimen bundle 1\n" + manifest;
    SignedManifest what{Bytes(manifest.begin(), manifest.end()), Bytes(crypto_sign_BYTES), key_id_of(key)};
    crypto_sign_detached(what.signature.data(), nullptr, as_bytes(message).data(), message.size(),
                         secret_.data());
    return what;
  }

  SignedManifest publish(int version, const Files& files,
                         WallTime expires = kNow + std::chrono::hours(24 * 30)) const {
    std::string list;
    for (const auto& [name, content] : files)
      list += std::string(list.empty() ? "" : ",") + R"({"name":")" + name + R"(","sha256":")" +
              sha(content) + R"(","size":)" + std::to_string(content.size()) + "}";
    return sign(R"({"format":1,"version":)" + std::to_string(version) + R"(,"made_at":")" + utc_text(kNow) +
                R"(","expires_at":")" + utc_text(expires) + R"(","files":[)" + list + "]}");
  }

  static std::string sha(const std::string& content) { return to_hex(sha256(as_bytes(content))); }

  static std::map<std::string, Bytes> by_hash(const Files& files) {
    std::map<std::string, Bytes> contents;
    for (const auto& [name, content] : files) contents[sha(content)] = Bytes(content.begin(), content.end());
    return contents;
  }

  static std::string answer(const SignedManifest& what) {
    return R"({"manifest":")" + to_base64(what.manifest) + R"(","signature":")" + to_hex(what.signature) +
           R"(","key_id":")" + what.key_id + "\"}";
  }

  Bytes key = Bytes(crypto_sign_PUBLICKEYBYTES);

 private:
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret_{};
};

}  // namespace yimen::bundle
