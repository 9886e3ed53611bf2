#include "backend/keys.h"

#include <sodium.h>

#include <algorithm>

#include "backend/faults.h"
#include "backend/files.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kSecretBytes = 32;

// The file's 64 hexadecimal digits; made from random bytes where there is no file.
Result<std::string> secret_in(const fs::path& file) {
  if (auto text = read_file(file)) {
    while (!text->empty() && text->back() == '\n') text->pop_back();
    const auto bytes = from_hex(*text);
    if (!bytes || bytes->size() != kSecretBytes) return fail(kBadKeys, file.filename().string());
    return *text;
  }
  if (fs::exists(file)) return fail(kBadKeys, file.filename().string());
  Bytes random(kSecretBytes);
  randombytes_buf(random.data(), random.size());
  const std::string made = to_hex(random);
  if (const auto written = write_file(file, made + "\n", Readers::owner); !written) return fail(written);
  return made;
}

Result<void> make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return fail(kCannotWriteFile, failed.message());
  fs::permissions(folder, fs::perms::owner_all, failed);
  return {};
}

}  // namespace

Result<Keys> Keys::load_or_make(const fs::path& folder) {
  if (sodium_init() < 0) return fail(kBadKeys, "libsodium cannot start");
  if (const auto made = make_folder(folder); !made) return fail(made);
  const auto seal = secret_in(folder / "seal.key");
  if (!seal) return fail(seal);
  const auto token = secret_in(folder / "staff-token");
  if (!token) return fail(token);
  Keys keys;
  const auto secret = from_hex(*seal).value();
  std::copy(secret.begin(), secret.end(), keys.secret_.begin());
  crypto_scalarmult_base(keys.public_.data(), keys.secret_.data());
  keys.key_id_ = to_hex(sha256(keys.public_)).substr(0, 16);
  keys.staff_token_hash_ = sha256(as_bytes(*token));
  const auto published = write_file(folder / "seal.pub", keys.public_key() + "\n", Readers::everyone);
  if (!published) return fail(published);
  return keys;
}

std::optional<std::string> Keys::open(ByteView sealed) const {
  if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
  std::string plain(sealed.size() - crypto_box_SEALBYTES, '\0');
  auto* out = reinterpret_cast<std::uint8_t*>(plain.data());
  if (crypto_box_seal_open(out, sealed.data(), sealed.size(), public_.data(), secret_.data()) != 0)
    return std::nullopt;
  return plain;
}

bool Keys::is_staff(std::string_view token) const {
  const Bytes hash = sha256(as_bytes(token));
  return sodium_memcmp(hash.data(), staff_token_hash_.data(), hash.size()) == 0;
}

}  // namespace yimen::backend
