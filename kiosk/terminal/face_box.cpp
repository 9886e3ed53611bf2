#include "kiosk/terminal/face_box.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <system_error>

#include "kiosk/common/secret.h"
#include "kiosk/identity/identity.h"
#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

constexpr std::size_t kSecretSize = 32;
constexpr std::size_t kTagSize = 16;

using Key = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;

std::string_view whose(const visit::FaceOwner& owner) {
  return owner.person_key.empty() ? owner.subject : owner.person_key;
}

// BLAKE2b, keyed by the terminal's secret.
void derive(Key& key, const Bytes& secret, const visit::FaceOwner& owner) {
  const ByteView input = as_bytes(whose(owner));
  crypto_generichash(key.data(), key.size(), input.data(), input.size(), secret.data(), secret.size());
}

std::optional<Bytes> read_secret(const std::filesystem::path& file) {
  Bytes secret(kSecretSize);
  std::ifstream in(file, std::ios::binary);
  in.read(reinterpret_cast<char*>(secret.data()), static_cast<std::streamsize>(secret.size()));
  return in && in.peek() == std::ifstream::traits_type::eof() ? std::optional(std::move(secret))
                                                              : std::nullopt;
}

// On the disk before the first template is sealed with it.
Result<void> write_secret(const std::filesystem::path& file, const Bytes& secret) {
  const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (out < 0) return fail(kDataFolder, std::generic_category().message(errno));
  const bool written =
      ::write(out, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) && ::fsync(out) == 0;
  ::close(out);
  if (written) return {};
  ::unlink(file.c_str());
  return fail(kDataFolder, "the terminal's secret could not be written");
}

}  // namespace

std::string face_tag(const visit::FaceOwner& owner) {
  if (!owner.person_key.empty()) return identity::person_tag(owner.person_key);
  if (owner.subject.empty()) return {};
  constexpr std::string_view kPurpose = "yimen face tag";
  std::array<std::uint8_t, kTagSize> tag;
  const ByteView key = as_bytes(kPurpose);
  const ByteView input = as_bytes(owner.subject);
  crypto_generichash(tag.data(), tag.size(), input.data(), input.size(), key.data(), key.size());
  return to_hex(tag);
}

Result<FaceBox> FaceBox::open(const std::filesystem::path& file, Random& random) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) {
    auto secret = read_secret(file);
    if (!secret) return fail(kDataFolder, "the terminal's secret is damaged");
    return FaceBox(std::move(*secret));
  }
  Bytes secret(kSecretSize);
  random.fill(secret);
  if (const auto written = write_secret(file, secret); !written) return fail(written);
  return FaceBox(std::move(secret));
}

FaceBox::~FaceBox() { wipe(secret_); }

Bytes FaceBox::seal(ByteView plain, const visit::FaceOwner& owner, Random& random) const {
  Key key;
  derive(key, secret_, owner);
  Bytes sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size());
  random.fill(std::span(sealed).first(crypto_secretbox_NONCEBYTES));
  crypto_secretbox_easy(sealed.data() + crypto_secretbox_NONCEBYTES, plain.data(), plain.size(),
                        sealed.data(), key.data());
  sodium_memzero(key.data(), key.size());
  return sealed;
}

std::optional<Bytes> FaceBox::unseal(ByteView sealed, const visit::FaceOwner& owner) const {
  constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (sealed.size() <= kAround) return std::nullopt;
  Key key;
  derive(key, secret_, owner);
  Bytes plain(sealed.size() - kAround);
  const ByteView box = sealed.subspan(crypto_secretbox_NONCEBYTES);
  const int failed =
      crypto_secretbox_open_easy(plain.data(), box.data(), box.size(), sealed.data(), key.data());
  sodium_memzero(key.data(), key.size());
  return failed == 0 ? std::optional(std::move(plain)) : std::nullopt;
}

}  // namespace yimen::terminal
