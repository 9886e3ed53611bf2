#include "kiosk/outbox/sealer.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <utility>

#include "kiosk/outbox/faults.h"

namespace yimen::outbox {

static_assert(std::tuple_size_v<Sealer::PublicKey> == crypto_box_PUBLICKEYBYTES);

// As crypto_box_seal() does it: a key pair for this box alone, a nonce from both public keys.
ReadyBox::ReadyBox(const PublicKey& to) : to_(to) {
  static_assert(sizeof shared_ == crypto_box_BEFORENMBYTES && sizeof nonce_ == crypto_box_NONCEBYTES);
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secret{};
  crypto_box_keypair(own_.data(), secret.data());
  usable_ = crypto_box_beforenm(shared_.data(), to.data(), secret.data()) == 0;
  sodium_memzero(secret.data(), secret.size());
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, nullptr, 0, nonce_.size());
  crypto_generichash_update(&hash, own_.data(), own_.size());
  crypto_generichash_update(&hash, to.data(), to.size());
  crypto_generichash_final(&hash, nonce_.data(), nonce_.size());
}

ReadyBox::~ReadyBox() { sodium_memzero(shared_.data(), shared_.size()); }

Bytes ReadyBox::close(ByteView plain) {
  if (!std::exchange(usable_, false)) return {};
  Bytes sealed(plain.size() + crypto_box_SEALBYTES);
  std::copy(own_.begin(), own_.end(), sealed.begin());
  crypto_box_easy_afternm(sealed.data() + own_.size(), plain.data(), plain.size(), nonce_.data(),
                          shared_.data());
  sodium_memzero(shared_.data(), shared_.size());
  return sealed;
}

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

// Empty for a key of low order, which protects nothing: an empty result is never stored.
Bytes Sealer::seal(ByteView plain) const { return ReadyBox(key_).close(plain); }

void Sealer::get_ready(std::unique_ptr<ReadyBox>& box) const {
  if (!box || box->to() != key_) box = std::make_unique<ReadyBox>(key_);
}

std::string key_id_of(ByteView public_key) { return to_hex(sha256(public_key)).substr(0, 16); }

}  // namespace yimen::outbox
