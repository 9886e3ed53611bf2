// Reads CBOR (RFC 8949) item by item, strictly.
//
// Purpose: a hostile code costs nothing: no allocation, no recursion, and only the deterministic encoding is
// taken (shortest lengths, nothing indefinite), so that content has one encoding. Views point into the input.
// Each call takes the next item; once one is not what was asked for, that and every later call gives nothing.
// Threads: one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "kiosk/common/bytes.h"

namespace yimen::identity {

class CborReader {
 public:
  explicit CborReader(ByteView bytes) : rest_(bytes) {}

  std::optional<std::int64_t> integer();
  std::optional<ByteView> bytes();
  std::optional<std::string_view> text();  // not checked for UTF-8
  std::optional<std::size_t> array();      // how many items follow
  std::optional<std::size_t> map();        // how many pairs follow
  bool small_tag(std::uint8_t wanted);     // takes this tag, below 24, where it comes next; never fails
  bool skip();                             // takes the next item whole, whatever it is
  ByteView rest() const { return failed_ ? ByteView() : rest_; }
  bool done() const { return !failed_ && rest_.empty(); }

 private:
  struct Item;
  std::optional<Item> peek() const;
  std::optional<Item> take(int kind);

  ByteView rest_;
  bool failed_ = false;
};

}  // namespace yimen::identity
