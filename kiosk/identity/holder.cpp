#include "kiosk/identity/holder.h"

#include <algorithm>

#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/claim_reader.h"

namespace yimen::identity {
namespace {

// CWT claims, RFC 8392 and RFC 8747.
constexpr std::int64_t kSubject = 2;
constexpr std::int64_t kExpires = 4;
constexpr std::int64_t kConfirmation = 8;
constexpr std::int64_t kCoseKey = 1;  // within the confirmation
// A COSE_Key, RFC 9052 and RFC 9053.
constexpr std::int64_t kKeyType = 1;
constexpr std::int64_t kOctetKeyPair = 1;
constexpr std::int64_t kCurve = -1;
constexpr std::int64_t kEd25519 = 6;
constexpr std::int64_t kX = -2;

std::optional<PublicKey> read_confirmation(CborReader& reader) {
  if (reader.integer() != kConfirmation || reader.map() != 1u) return std::nullopt;
  if (reader.integer() != kCoseKey || reader.map() != 3u) return std::nullopt;
  if (!integer_of(reader, kKeyType, kOctetKeyPair, kOctetKeyPair)) return std::nullopt;
  if (!integer_of(reader, kCurve, kEd25519, kEd25519)) return std::nullopt;
  PublicKey key;
  const auto x = bytes_of(reader, kX, key.size(), key.size());
  if (!x) return std::nullopt;
  std::copy(x->begin(), x->end(), key.begin());
  return key;
}

Bytes first_of_hash(ByteView bytes, std::size_t size) {
  auto hash = sha256(bytes);
  hash.resize(size);
  return hash;
}

}  // namespace

std::optional<Credential> parse_credential(ByteView cbor) {
  CborReader reader(cbor);
  if (reader.map() != 3u) return std::nullopt;
  const auto subject = bytes_of(reader, kSubject);
  const auto expires = time_of(reader, kExpires);
  const auto device = read_confirmation(reader);
  if (!reader.done() || !subject || !expires || !device) return std::nullopt;
  return Credential{*subject, *expires, *device};
}

Bytes encode_credential(const Credential& credential) {
  CborWriter writer;
  writer.map(3).integer(kSubject).bytes(credential.subject);
  writer.integer(kExpires).integer(unix_seconds(credential.expires));
  writer.integer(kConfirmation).map(1).integer(kCoseKey).map(3);
  writer.integer(kKeyType).integer(kOctetKeyPair).integer(kCurve).integer(kEd25519);
  return writer.integer(kX).bytes(credential.device).done();
}

std::optional<Presentation> parse_presentation(ByteView cbor) {
  CborReader reader(cbor);
  if (reader.array() != 2u) return std::nullopt;
  const auto made = time_in(reader.integer());
  if (!made || reader.rest().empty()) return std::nullopt;
  return Presentation{*made, reader.rest()};
}

Bytes encode_presentation(WallTime made, ByteView credential) {
  CborWriter writer;
  auto out = writer.array(2).integer(unix_seconds(made)).done();
  out.insert(out.end(), credential.begin(), credential.end());
  return out;
}

Bytes use_id(ByteView presentation) { return first_of_hash(presentation, 16); }

Bytes device_id(const PublicKey& device) { return first_of_hash(device, 8); }

}  // namespace yimen::identity
