#include "kiosk/outbox/sealer.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "kiosk/outbox/faults.h"

namespace yimen::outbox {

static_assert(std::tuple_size_v<Sealer::PublicKey> == crypto_box_PUBLICKEYBYTES);

Sealer::Sealer(const PublicKey& key) : key_(key), key_id_(key_id_of(key)) {
  // Any number of times, from any thread.
  if (sodium_init() < 0) std::abort();
}

Result<Sealer> Sealer::from_key_file(const std::filesystem::path& file) {
  std::string digits;
  std::ifstream(file) >> digits;
  const auto bytes = from_hex(digits);
  if (!bytes || bytes->size() != crypto_box_PUBLICKEYBYTES)
    return fail(kNoSealingKey, "no sealing key of 64 hexadecimal digits in " + file.string());
  PublicKey key{};
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return Sealer(key);
}

Bytes Sealer::seal(ByteView plain) const {
  Bytes sealed(plain.size() + crypto_box_SEALBYTES);
  // Fails only for a key of low order, which protects nothing: an empty result is never stored.
  if (crypto_box_seal(sealed.data(), plain.data(), plain.size(), key_.data()) != 0) sealed.clear();
  return sealed;
}

std::string key_id_of(ByteView public_key) { return to_hex(sha256(public_key)).substr(0, 16); }

}  // namespace yimen::outbox
