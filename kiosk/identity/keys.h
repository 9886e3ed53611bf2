// The public keys of those who may issue elder codes.
//
// Purpose: a JSON Web Key Set (RFC 7517) of Ed25519 keys (RFC 8037), as `yimen-tool keys` writes it; a key id
// is the first four bytes of the SHA-256 of the key, in hexadecimal.
// Threads: immutable after load.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string_view>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::identity {

using PublicKey = std::array<std::uint8_t, 32>;
using KeyId = std::array<std::uint8_t, 4>;

KeyId key_id(const PublicKey& key);

class KeySet {
 public:
  static Result<KeySet> load(const std::filesystem::path& file);
  static Result<KeySet> parse(std::string_view json);

  void add(const PublicKey& key);
  const PublicKey* find(ByteView key_id) const;  // none: nullptr
  std::size_t size() const { return keys_.size(); }

 private:
  std::map<Bytes, PublicKey> keys_;
};

}  // namespace yimen::identity
