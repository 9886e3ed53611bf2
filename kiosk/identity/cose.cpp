#include "kiosk/identity/cose.h"

#include <sodium.h>

#include "kiosk/identity/cbor_reader.h"
#include "kiosk/identity/cbor_writer.h"

namespace yimen::identity {
namespace {

constexpr std::uint8_t kSign1Tag = 18;
constexpr std::int64_t kAlgorithm = 1;
constexpr std::int64_t kCritical = 2;
constexpr std::int64_t kKeyId = 4;

// A label that is text, or a number beyond our own, is none of ours; 0 is reserved.
std::int64_t label_of(CborReader& reader) {
  CborReader as_number = reader;
  const auto number = as_number.integer();
  reader.skip();
  return number.value_or(0);
}

// An algorithm named by text is one we do not know.
std::optional<std::int64_t> algorithm_of(CborReader& reader) {
  CborReader as_number = reader;
  const auto number = as_number.integer();
  return reader.skip() ? std::optional(number.value_or(0)) : std::nullopt;
}

// False where the entry makes the header unreadable.
bool read_entry(CborReader& reader, CoseHeader& header) {
  const auto label = label_of(reader);
  if (label == kAlgorithm) {
    if (header.algorithm) return false;
    header.bare = header.bare && !header.key_id;
    header.algorithm = algorithm_of(reader);
    return header.algorithm.has_value();
  }
  if (label == kKeyId) {
    if (header.key_id) return false;
    header.key_id = reader.bytes();
    return header.key_id.has_value();
  }
  header.bare = false;
  header.critical = header.critical || label == kCritical;
  return reader.skip();
}

std::optional<CoseHeader> read_header(CborReader& reader) {
  const auto pairs = reader.map();
  if (!pairs) return std::nullopt;
  CoseHeader header;
  for (std::size_t i = 0; i < *pairs; ++i)
    if (!read_entry(reader, header)) return std::nullopt;
  return header;
}

std::optional<CoseHeader> read_protected(ByteView bytes) {
  if (bytes.empty()) return CoseHeader{};
  CborReader reader(bytes);
  auto header = read_header(reader);
  return reader.done() ? header : std::nullopt;
}

bool said_twice(const CoseHeader& kept, const CoseHeader& open) {
  return (kept.algorithm && open.algorithm) || (kept.key_id && open.key_id);
}

}  // namespace

std::optional<CoseSign1> parse_cose(ByteView bytes) {
  CborReader reader(bytes);
  reader.small_tag(kSign1Tag);
  if (reader.array() != 4u) return std::nullopt;
  const auto protected_bytes = reader.bytes();
  const auto open = read_header(reader);
  const auto payload = reader.bytes();
  const auto signature = reader.bytes();
  if (!reader.done() || !open) return std::nullopt;
  const auto kept = read_protected(*protected_bytes);
  if (!kept || said_twice(*kept, *open)) return std::nullopt;
  return CoseSign1{*protected_bytes, *kept, *open, *payload, *signature};
}

Bytes signed_bytes(ByteView protected_bytes, ByteView payload, ByteView external_aad) {
  // RFC 9052, 4.4: a protected header that says nothing is signed as no bytes at all.
  const bool says_nothing = protected_bytes.size() == 1 && protected_bytes.front() == 0xA0;
  CborWriter writer;
  writer.array(4).text("Signature1").bytes(says_nothing ? ByteView() : protected_bytes);
  return writer.bytes(external_aad).bytes(payload).done();
}

bool verify_cose(const CoseSign1& message, const PublicKey& key, ByteView external_aad) {
  const auto algorithm = message.kept.algorithm ? message.kept.algorithm : message.open.algorithm;
  if (algorithm != kEdDsa || message.kept.critical || message.open.critical) return false;
  if (message.signature.size() != crypto_sign_BYTES) return false;
  const auto content = signed_bytes(message.protected_bytes, message.payload, external_aad);
  return crypto_sign_verify_detached(message.signature.data(), content.data(), content.size(), key.data()) ==
         0;
}

}  // namespace yimen::identity
