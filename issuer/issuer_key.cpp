#include "issuer/issuer_key.h"

#include <sodium.h>
#include <sys/stat.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "issuer/new_file.h"
#include "kiosk/common/secret.h"
#include "kiosk/identity/claims.h"

namespace yimen::issuer {
namespace {

using nlohmann::json;

constexpr int kBase64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string base64url(ByteView bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kBase64);
  text.pop_back();  // the terminating zero
  return text;
}

json public_jwk(const identity::PublicKey& key) {
  return {{"kty", "OKP"},
          {"crv", "Ed25519"},
          {"use", "sig"},
          {"kid", to_hex(identity::key_id(key))},
          {"x", base64url(key)}};
}

std::string wrong_file(const std::filesystem::path& file) {
  return file.string() + " is not an issuer's private key as `yimen-tool keys` writes it";
}

}  // namespace

IssuerKey::IssuerKey(const Seed& seed) : seed_(seed) {
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret;
  crypto_sign_seed_keypair(public_key_.data(), secret.data(), seed_.data());
  sodium_memzero(secret.data(), secret.size());
}

IssuerKey::IssuerKey(IssuerKey&& from) noexcept : seed_(from.seed_), public_key_(from.public_key_) {
  sodium_memzero(from.seed_.data(), from.seed_.size());
}

IssuerKey::~IssuerKey() { sodium_memzero(seed_.data(), seed_.size()); }

IssuerKey IssuerKey::generate(Random& random) {
  Seed seed;
  random.fill(seed);
  IssuerKey key(seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

Outcome<IssuerKey> IssuerKey::load(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return problem("cannot read the key " + file.string());
  auto jwk = json::parse(in, nullptr, false);
  if (!jwk.is_object() || !jwk.contains("d") || !jwk["d"].is_string()) return problem(wrong_file(file));
  auto& encoded = jwk["d"].get_ref<std::string&>();
  Seed seed;
  std::size_t size = 0;
  const int failed = sodium_base642bin(seed.data(), seed.size(), encoded.data(), encoded.size(), nullptr,
                                       &size, nullptr, kBase64);
  wipe(encoded);
  if (failed != 0 || size != seed.size()) return problem(wrong_file(file));
  IssuerKey key(seed);
  sodium_memzero(seed.data(), seed.size());
  if (jwk.value("x", json()) != base64url(key.public_key_)) return problem(wrong_file(file));
  return key;
}

Outcome<void> IssuerKey::save(const std::filesystem::path& file) const {
  auto jwk = public_jwk(public_key_);
  jwk["d"] = base64url(seed_);
  auto content = jwk.dump(2) + "\n";
  auto written = write_new(file, content, S_IRUSR | S_IWUSR);
  wipe(content);
  wipe(jwk["d"].get_ref<std::string&>());
  return written;
}

std::string IssuerKey::public_set() const {
  return json{{"keys", json::array({public_jwk(public_key_)})}}.dump(2) + "\n";
}

Bytes IssuerKey::sign(ByteView message) const {
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret;
  identity::PublicKey ignored;
  crypto_sign_seed_keypair(ignored.data(), secret.data(), seed_.data());
  Bytes signature(crypto_sign_BYTES);
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret.data());
  sodium_memzero(secret.data(), secret.size());
  return signature;
}

Bytes IssuerKey::person_key(ByteView subject) const {
  constexpr std::string_view kPurpose = "yimen person key";
  Bytes key(identity::kPersonKeySize);
  crypto_generichash_state state;
  crypto_generichash_init(&state, seed_.data(), seed_.size(), key.size());
  const auto purpose = as_bytes(kPurpose);
  crypto_generichash_update(&state, purpose.data(), purpose.size());
  crypto_generichash_update(&state, subject.data(), subject.size());
  crypto_generichash_final(&state, key.data(), key.size());
  sodium_memzero(&state, sizeof(state));
  return key;
}

}  // namespace yimen::issuer
