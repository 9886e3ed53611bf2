// Writes CBOR (RFC 8949) item by item, in the deterministic encoding; the caller puts map keys in order.
// Threads: one.
#pragma once

#include <cstdint>
#include <string_view>

#include "kiosk/common/bytes.h"

namespace yimen::identity {

class CborWriter {
 public:
  CborWriter& integer(std::int64_t value);
  CborWriter& bytes(ByteView value);
  CborWriter& text(std::string_view value);
  CborWriter& array(std::size_t items);
  CborWriter& map(std::size_t pairs);
  CborWriter& tag(std::uint64_t value);
  const Bytes& done() const { return out_; }

 private:
  using EncodeHead = std::size_t (*)(std::uint64_t, unsigned char*, std::size_t);
  CborWriter& head(EncodeHead encode, std::uint64_t value);

  Bytes out_;
};

}  // namespace yimen::identity
