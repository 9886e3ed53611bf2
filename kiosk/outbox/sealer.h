// Closes a body so that only the backend can read it.
//
// Purpose: libsodium sealed boxes (X25519, XSalsa20-Poly1305) to the backend's public key. The terminal
// cannot open what it has sealed. Threads: immutable; any.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::outbox {

// A sealed box that waits for its content: the key exchange, which is nearly all of the work, is already
// done.
class ReadyBox {
 public:
  using PublicKey = std::array<std::uint8_t, 32>;
  explicit ReadyBox(const PublicKey& to);
  ~ReadyBox();
  ReadyBox(const ReadyBox&) = delete;
  ReadyBox& operator=(const ReadyBox&) = delete;

  const PublicKey& to() const { return to_; }
  // Once: a second content under the same key would give both away, so it is empty then.
  Bytes close(ByteView plain);

 private:
  const PublicKey to_;
  PublicKey own_{};
  std::array<std::uint8_t, 32> shared_{};
  std::array<std::uint8_t, 24> nonce_{};
  bool usable_ = false;
};

class Sealer {
 public:
  using PublicKey = ReadyBox::PublicKey;

  explicit Sealer(const PublicKey& key);
  // The file is what the backend writes to DIR/keys/seal.pub: 64 hexadecimal digits.
  static Result<Sealer> from_key_file(const std::filesystem::path& file);

  Bytes seal(ByteView plain) const;
  // Leaves a box that is ready for this key as it is.
  void get_ready(std::unique_ptr<ReadyBox>& box) const;
  const std::string& key_id() const { return key_id_; }  // names the key, for its rotation

 private:
  PublicKey key_;
  std::string key_id_;
};

// The first 16 hexadecimal digits of the key's SHA-256.
std::string key_id_of(ByteView public_key);

}  // namespace yimen::outbox
