#include "backend/keys.h"

#include <sodium.h>

#include <algorithm>
#include <mutex>
#include <set>

#include "backend/faults.h"
#include "backend/files.h"
#include "backend/key_files.h"
#include "kiosk/common/log.h"

namespace yimen::backend {
namespace {

namespace fs = std::filesystem;

using Key32 = std::array<std::uint8_t, 32>;

struct SealPair {
  Key32 secret{};
  Key32 open{};
  SealingKey told;
};

std::string id_of(ByteView public_key) { return to_hex(sha256(public_key)).substr(0, 16); }

Result<SealPair> load_pair(const SealFile& file) {
  const auto secret = secret_in(file.path);
  if (!secret) return fail(secret);
  SealPair pair;
  std::copy(secret->begin(), secret->end(), pair.secret.begin());
  crypto_scalarmult_base(pair.open.data(), pair.secret.data());
  pair.told = {id_of(pair.open), to_hex(pair.open), file.from};
  return pair;
}

std::optional<std::string> open_with(const SealPair& pair, ByteView sealed) {
  std::string plain(sealed.size() - crypto_box_SEALBYTES, '\0');
  auto* out = reinterpret_cast<std::uint8_t*>(plain.data());
  if (crypto_box_seal_open(out, sealed.data(), sealed.size(), pair.open.data(), pair.secret.data()) != 0)
    return std::nullopt;
  return plain;
}

}  // namespace

class Keys::Ring {
 public:
  explicit Ring(fs::path folder) : folder_(std::move(folder)) {}

  Result<void> load() {
    if (const auto made = make_secret(folder_ / kFirstSealFile); !made) return made;
    for (const auto& file : seal_files(folder_)) {
      auto pair = load_pair(file);
      if (!pair) return fail(pair);
      pairs_.push_back(std::move(*pair));
    }
    if (const auto loaded = load_manifest_key(); !loaded) return loaded;
    if (const auto loaded = load_token(); !loaded) return loaded;
    return write_file(folder_ / "seal.pub", pairs_.back().told.public_key + "\n", Readers::everyone);
  }

  void refresh() {
    const std::lock_guard lock(mutex_);
    for (const auto& file : seal_files(folder_)) {
      if (std::any_of(pairs_.begin(), pairs_.end(), [&](const auto& p) { return p.told.from == file.from; }))
        continue;
      auto pair = load_pair(file);
      if (!pair) {
        if (bad_.insert(file.path).second) log::fault("keys", pair.error());
        continue;
      }
      log::info("keys", "a further sealing key: " + pair->told.id);
      pairs_.push_back(std::move(*pair));
    }
    std::sort(pairs_.begin(), pairs_.end(),
              [](const auto& a, const auto& b) { return a.told.from < b.told.from; });
  }

  std::vector<SealingKey> told() const {
    const std::lock_guard lock(mutex_);
    std::vector<SealingKey> keys;
    for (const auto& pair : pairs_) keys.push_back(pair.told);
    return keys;
  }

  // The newest first: it is the one in use.
  std::optional<std::string> open(ByteView sealed) const {
    const std::lock_guard lock(mutex_);
    for (auto pair = pairs_.rbegin(); pair != pairs_.rend(); ++pair)
      if (auto plain = open_with(*pair, sealed)) return plain;
    return std::nullopt;
  }

  const SigningKey& manifest_key() const { return manifest_key_; }

  Bytes sign(ByteView message) const {
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), signing_secret_.data());
    return signature;
  }

  bool is_administrator(std::string_view token) const {
    const Bytes hash = sha256(as_bytes(token));
    return sodium_memcmp(hash.data(), token_hash_.data(), hash.size()) == 0;
  }

 private:
  Result<void> load_manifest_key() {
    if (const auto made = make_secret(folder_ / "manifest.key"); !made) return made;
    const auto seed = secret_in(folder_ / "manifest.key");
    if (!seed) return fail(seed);
    Key32 open{};
    crypto_sign_seed_keypair(open.data(), signing_secret_.data(), seed->data());
    manifest_key_ = {id_of(open), to_hex(open)};
    return write_file(folder_ / "manifest.pub", manifest_key_.public_key + "\n", Readers::everyone);
  }

  Result<void> load_token() {
    if (const auto made = make_secret(folder_ / "staff-token"); !made) return made;
    const auto token = secret_in(folder_ / "staff-token");
    if (!token) return fail(token);
    token_hash_ = sha256(as_bytes(to_hex(*token)));
    return {};
  }

  const fs::path folder_;
  mutable std::mutex mutex_;
  std::vector<SealPair> pairs_;  // oldest first
  std::set<fs::path> bad_;       // told once
  SigningKey manifest_key_;
  std::array<std::uint8_t, 64> signing_secret_{};
  Bytes token_hash_;
};

Result<Keys> Keys::load_or_make(const fs::path& folder) {
  if (sodium_init() < 0) return fail(kBadKeys, "libsodium cannot start");
  if (const auto made = make_key_folder(folder); !made) return fail(made);
  auto ring = std::make_shared<Ring>(folder);
  if (const auto loaded = ring->load(); !loaded) return fail(loaded);
  return Keys(std::move(ring));
}

Result<SealingKey> Keys::rotate(const fs::path& folder, WallTime now) {
  const auto keys = load_or_make(folder);
  if (!keys) return fail(keys);
  const SealFile file = further_seal_file(folder, now);
  if (fs::exists(file.path)) return fail(kBadKeys, file.path.filename().string() + " is there already");
  if (const auto made = make_secret(file.path); !made) return fail(made);
  const auto pair = load_pair(file);
  if (!pair) return fail(pair);
  const auto told = write_file(folder / "seal.pub", pair->told.public_key + "\n", Readers::everyone);
  if (!told) return fail(told);
  return pair->told;
}

void Keys::refresh() const { ring_->refresh(); }
std::vector<SealingKey> Keys::sealing_keys() const { return ring_->told(); }
std::string Keys::public_key() const { return ring_->told().back().public_key; }
std::string Keys::key_id() const { return ring_->told().back().id; }
const SigningKey& Keys::manifest_key() const { return ring_->manifest_key(); }
Bytes Keys::sign(ByteView message) const { return ring_->sign(message); }
bool Keys::is_administrator(std::string_view token) const { return ring_->is_administrator(token); }

bool Keys::knows(std::string_view key_id) const {
  const auto known = [&] {
    const auto keys = ring_->told();
    return std::any_of(keys.begin(), keys.end(), [&](const SealingKey& key) { return key.id == key_id; });
  };
  if (known()) return true;
  ring_->refresh();
  return known();
}

std::optional<std::string> Keys::open(ByteView sealed) const {
  if (sealed.size() < crypto_box_SEALBYTES) return std::nullopt;
  return ring_->open(sealed);
}

}  // namespace yimen::backend
