// What only this backend knows: the keys that open submissions, the key that signs what terminals are to
// believe, and the administrator's token.
//
// Purpose: made on the first start in DIR/keys and read ever after:
//   seal.key                     opens submissions; secret, as all .key files, for the owner only
//   seal-20261122T013000Z.key    further ones, by rotation: the newest is sealed to, all go on opening
//   seal.pub                     what terminals are given: the newest
//   manifest.key, manifest.pub   signs bundles (Ed25519)
//   staff-token                  the administrator's
// A key that another process has added is noticed by refresh(), which knows() and open() call where they
// would have to say no. Threads: any. Copies share their keys.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

struct SealingKey {
  std::string id;          // first 16 digits of the public key's SHA-256
  std::string public_key;  // hexadecimal
  WallTime from;
};

struct SigningKey {
  std::string id;
  std::string public_key;
};

class Keys {
 public:
  // A file that is there but cannot be used is a fault, never replaced: what is sealed to it would be lost.
  static Result<Keys> load_or_make(const std::filesystem::path& folder);
  // Adds a sealing key to a folder that load_or_make() has made.
  static Result<SealingKey> rotate(const std::filesystem::path& folder, WallTime now);

  // Looks for keys that were added since. A bad one is told in the log and left alone.
  void refresh() const;

  std::vector<SealingKey> sealing_keys() const;  // oldest first, never empty
  std::string public_key() const;                // the newest
  std::string key_id() const;
  bool knows(std::string_view key_id) const;
  std::optional<std::string> open(ByteView sealed) const;

  const SigningKey& manifest_key() const;
  Bytes sign(ByteView message) const;  // Ed25519, 64 bytes

  bool is_administrator(std::string_view token) const;  // takes the same time for every wrong one

 private:
  class Ring;
  explicit Keys(std::shared_ptr<Ring> ring) : ring_(std::move(ring)) {}
  std::shared_ptr<Ring> ring_;
};

}  // namespace yimen::backend
