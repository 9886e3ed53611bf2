#include "kiosk/identity/cbor_writer.h"

#include <cbor.h>

#include <array>

namespace yimen::identity {

CborWriter& CborWriter::head(EncodeHead encode, std::uint64_t value) {
  std::array<unsigned char, 9> buffer;
  const auto size = encode(value, buffer.data(), buffer.size());
  out_.insert(out_.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
  return *this;
}

CborWriter& CborWriter::integer(std::int64_t value) {
  if (value < 0) return head(cbor_encode_negint, static_cast<std::uint64_t>(-1 - value));
  return head(cbor_encode_uint, static_cast<std::uint64_t>(value));
}

CborWriter& CborWriter::bytes(ByteView value) {
  head(cbor_encode_bytestring_start, value.size());
  out_.insert(out_.end(), value.begin(), value.end());
  return *this;
}

CborWriter& CborWriter::text(std::string_view value) {
  head(cbor_encode_string_start, value.size());
  out_.insert(out_.end(), value.begin(), value.end());
  return *this;
}

CborWriter& CborWriter::array(std::size_t items) { return head(cbor_encode_array_start, items); }
CborWriter& CborWriter::map(std::size_t pairs) { return head(cbor_encode_map_start, pairs); }
CborWriter& CborWriter::tag(std::uint64_t value) { return head(cbor_encode_tag, value); }

}  // namespace yimen::identity
