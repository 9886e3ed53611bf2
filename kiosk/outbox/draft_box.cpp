#include "kiosk/outbox/draft_box.h"

#include <sodium.h>

#include <charconv>

#include "kiosk/common/secret.h"

namespace yimen::outbox {
namespace {

constexpr std::size_t kPersonKeyBytes = 32;
constexpr std::size_t kTagBytes = 16;

void derive(std::span<std::uint8_t> out, std::string_view purpose, const Bytes& key) {
  const ByteView input = as_bytes(purpose);
  crypto_generichash(out.data(), out.size(), input.data(), input.size(), key.data(), key.size());
}

// "SERVICE\nVERSION\nBODY"
std::string text_of(const Draft& draft) {
  const std::string version = std::to_string(draft.service_version);
  std::string text;
  text.reserve(draft.service_id.size() + version.size() + draft.body.size() + 2);
  text.append(draft.service_id).append("\n").append(version).append("\n").append(draft.body);
  return text;
}

std::optional<Draft> draft_in(std::string_view text) {
  const auto first = text.find('\n');
  const auto second = first == text.npos ? text.npos : text.find('\n', first + 1);
  if (second == text.npos) return std::nullopt;
  Draft draft;
  draft.service_id = text.substr(0, first);
  const auto [end, error] =
      std::from_chars(text.data() + first + 1, text.data() + second, draft.service_version);
  if (error != std::errc() || end != text.data() + second) return std::nullopt;
  draft.body = text.substr(second + 1);
  return draft;
}

}  // namespace

std::optional<DraftBox> DraftBox::of(std::string_view person_key) {
  auto key = from_hex(person_key);
  if (!key || key->size() != kPersonKeyBytes) return std::nullopt;
  DraftBox box;
  Bytes tag(kTagBytes);
  derive(box.key_, "yimen draft key", *key);
  derive(tag, "yimen draft tag", *key);
  box.tag_ = to_hex(tag);
  wipe(*key);
  return box;
}

DraftBox::~DraftBox() { sodium_memzero(key_.data(), key_.size()); }

Bytes DraftBox::seal(const Draft& draft, Random& random) const {
  static_assert(crypto_secretbox_KEYBYTES == std::tuple_size_v<decltype(key_)>);
  std::string plain = text_of(draft);
  Bytes sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + plain.size());
  random.fill(std::span(sealed).first(crypto_secretbox_NONCEBYTES));
  const ByteView text = as_bytes(plain);
  crypto_secretbox_easy(sealed.data() + crypto_secretbox_NONCEBYTES, text.data(), text.size(), sealed.data(),
                        key_.data());
  wipe(plain);
  return sealed;
}

std::optional<Draft> DraftBox::open(ByteView sealed) const {
  constexpr std::size_t kAround = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (sealed.size() < kAround) return std::nullopt;
  Bytes plain(sealed.size() - kAround);
  const ByteView box = sealed.subspan(crypto_secretbox_NONCEBYTES);
  if (crypto_secretbox_open_easy(plain.data(), box.data(), box.size(), sealed.data(), key_.data()) != 0)
    return std::nullopt;
  auto draft = draft_in(as_text(plain));
  wipe(plain);
  return draft;
}

}  // namespace yimen::outbox
