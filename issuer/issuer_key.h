// The key pair of one who issues elder codes. A terminal holds no key that signs.
// Threads: one. Ownership: the secret half is overwritten when its owner goes.
#pragma once

#include <array>
#include <filesystem>

#include "issuer/outcome.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/random.h"
#include "kiosk/identity/keys.h"

namespace yimen::issuer {

class IssuerKey {
 public:
  static IssuerKey generate(Random& random);
  static Outcome<IssuerKey> load(const std::filesystem::path& file);
  IssuerKey(IssuerKey&& from) noexcept;
  IssuerKey& operator=(IssuerKey&&) = delete;
  ~IssuerKey();

  // A JSON Web Key that only its owner may read. What is there already is never overwritten.
  Outcome<void> save(const std::filesystem::path& file) const;
  // A JSON Web Key Set with the public half: what terminals are given.
  std::string public_set() const;

  const identity::PublicKey& public_key() const { return public_key_; }
  Bytes sign(ByteView message) const;
  // The person's own key (docs/elder-code.md): the same on every card and phone of this subject.
  Bytes person_key(ByteView subject) const;

 private:
  using Seed = std::array<std::uint8_t, 32>;
  explicit IssuerKey(const Seed& seed);

  Seed seed_;
  identity::PublicKey public_key_;
};

}  // namespace yimen::issuer
