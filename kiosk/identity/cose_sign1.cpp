#include "kiosk/identity/cose_sign1.h"

#include <sodium.h>

#include "kiosk/identity/cbor_reader.h"
#include "kiosk/identity/cbor_writer.h"

namespace yimen::identity {
namespace {

constexpr std::uint8_t kSign1Tag = 18;
constexpr std::int64_t kAlgorithm = 1;
constexpr std::int64_t kKeyId = 4;
constexpr std::int64_t kEdDsa = -8;

struct Header {
  std::optional<std::int64_t> algorithm;
  std::optional<ByteView> key_id;
};

// Keys ascend, so none comes twice; one we do not know is refused.
std::optional<Header> read_header(CborReader& reader) {
  const auto pairs = reader.map();
  if (!pairs || *pairs > 2) return std::nullopt;
  Header header;
  for (std::size_t i = 0; i < *pairs; ++i) {
    const auto key = reader.integer();
    if (key == kAlgorithm && i == 0) {
      header.algorithm = reader.integer();
    } else if (key == kKeyId && !header.key_id) {
      header.key_id = reader.bytes();
    } else {
      return std::nullopt;
    }
  }
  return header;
}

std::optional<Header> read_protected(ByteView bytes) {
  CborReader reader(bytes);
  auto header = read_header(reader);
  return reader.done() ? header : std::nullopt;
}

// The key id, where both headers together say exactly what they should.
std::optional<ByteView> agreed_key_id(const Header& kept, const Header& open) {
  if (kept.algorithm != kEdDsa || open.algorithm) return std::nullopt;
  if (kept.key_id && open.key_id) return std::nullopt;
  return kept.key_id ? kept.key_id : open.key_id;
}

}  // namespace

std::optional<Sign1> parse_sign1(ByteView bytes) {
  CborReader reader(bytes);
  reader.small_tag(kSign1Tag);
  if (reader.array() != 4u) return std::nullopt;
  const auto protected_header = reader.bytes();
  const auto open = read_header(reader);
  const auto payload = reader.bytes();
  const auto signature = reader.bytes();
  if (!reader.done() || !open || signature->size() != crypto_sign_BYTES) return std::nullopt;
  const auto kept = read_protected(*protected_header);
  if (!kept) return std::nullopt;
  const auto key_id = agreed_key_id(*kept, *open);
  if (!key_id) return std::nullopt;
  return Sign1{*protected_header, *key_id, *payload, *signature};
}

Bytes signed_bytes(ByteView protected_header, ByteView payload) {
  CborWriter writer;
  return writer.array(4).text("Signature1").bytes(protected_header).bytes({}).bytes(payload).done();
}

bool signed_by(const Sign1& message, const PublicKey& key) {
  const auto content = signed_bytes(message.protected_header, message.payload);
  return crypto_sign_verify_detached(message.signature.data(), content.data(), content.size(), key.data()) ==
         0;
}

}  // namespace yimen::identity
