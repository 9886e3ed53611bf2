#include "kiosk/identity/cbor_reader.h"

#include <cbor.h>

#include <limits>

namespace yimen::identity {
namespace {

enum Kind : int { kNone, kUnsigned, kNegative, kBytes, kText, kArray, kMap };

// How many bytes the shortest head for this value takes.
std::size_t head_size(std::uint64_t value) {
  if (value < 24) return 1;
  if (value <= 0xFF) return 2;
  if (value <= 0xFFFF) return 3;
  return value <= 0xFFFFFFFF ? 5 : 9;
}

}  // namespace

struct CborReader::Item {
  int kind = kNone;
  std::uint64_t value = 0;  // the number, or the length
  ByteView content;         // of byte and text strings
  std::size_t size = 0;     // head and content
};

namespace {

// One callback of libcbor's stream decoder; the item it fills is passed as context.
template <class Item, int kind, class Value>
void number(void* item, Value value) {
  static_cast<Item*>(item)->kind = kind;
  static_cast<Item*>(item)->value = value;
}

template <class Item, int kind>
void string(void* item, cbor_data data, std::size_t size) {
  static_cast<Item*>(item)->kind = kind;
  static_cast<Item*>(item)->value = size;
  static_cast<Item*>(item)->content = ByteView(data, size);
}

// Whatever is not named here (floats, indefinite lengths, null …) leaves the item kNone.
template <class Item>
cbor_callbacks callbacks() {
  cbor_callbacks c = cbor_empty_callbacks;
  c.uint8 = number<Item, kUnsigned, std::uint8_t>;
  c.uint16 = number<Item, kUnsigned, std::uint16_t>;
  c.uint32 = number<Item, kUnsigned, std::uint32_t>;
  c.uint64 = number<Item, kUnsigned, std::uint64_t>;
  c.negint8 = number<Item, kNegative, std::uint8_t>;
  c.negint16 = number<Item, kNegative, std::uint16_t>;
  c.negint32 = number<Item, kNegative, std::uint32_t>;
  c.negint64 = number<Item, kNegative, std::uint64_t>;
  c.byte_string = string<Item, kBytes>;
  c.string = string<Item, kText>;
  c.array_start = number<Item, kArray, std::size_t>;
  c.map_start = number<Item, kMap, std::size_t>;
  return c;
}

}  // namespace

std::optional<CborReader::Item> CborReader::peek() const {
  static const cbor_callbacks fill = callbacks<Item>();
  if (failed_ || rest_.empty()) return std::nullopt;
  Item item;
  const auto result = cbor_stream_decode(rest_.data(), rest_.size(), &fill, &item);
  if (result.status != CBOR_DECODER_FINISHED || item.kind == kNone) return std::nullopt;
  if (result.read != head_size(item.value) + item.content.size()) return std::nullopt;
  item.size = result.read;
  return item;
}

std::optional<CborReader::Item> CborReader::take(int kind) {
  const auto item = peek();
  failed_ = !item || item->kind != kind;
  if (failed_) return std::nullopt;
  rest_ = rest_.subspan(item->size);
  return item;
}

std::optional<std::int64_t> CborReader::integer() {
  const auto next = peek();
  const bool negative = next && next->kind == kNegative;
  const auto item = take(negative ? kNegative : kUnsigned);
  if (!item) return std::nullopt;
  failed_ = item->value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (failed_) return std::nullopt;
  const auto value = static_cast<std::int64_t>(item->value);
  return negative ? -1 - value : value;
}

std::optional<ByteView> CborReader::bytes() {
  const auto item = take(kBytes);
  return item ? std::optional(item->content) : std::nullopt;
}

std::optional<std::string_view> CborReader::text() {
  const auto item = take(kText);
  return item ? std::optional(as_text(item->content)) : std::nullopt;
}

std::optional<std::size_t> CborReader::array() {
  const auto item = take(kArray);
  return item ? std::optional<std::size_t>(item->value) : std::nullopt;
}

std::optional<std::size_t> CborReader::map() {
  const auto item = take(kMap);
  return item ? std::optional<std::size_t>(item->value) : std::nullopt;
}

// By hand: libcbor 0.8 refuses the tags that were unassigned when it was written, 18 among them.
bool CborReader::small_tag(std::uint8_t wanted) {
  if (failed_ || rest_.empty() || rest_.front() != (0xC0 | wanted)) return false;
  rest_ = rest_.subspan(1);
  return true;
}

}  // namespace yimen::identity
