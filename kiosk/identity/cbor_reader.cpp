#include "kiosk/identity/cbor_reader.h"

#include <cbor.h>

#include <algorithm>
#include <limits>

namespace yimen::identity {
namespace {

// kOther: what only skip() takes: floats, true, false, null.
enum Kind : int { kNone, kUnsigned, kNegative, kBytes, kText, kArray, kMap, kOther };

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

template <class Item, class Value>
void other(void* item, Value) {
  static_cast<Item*>(item)->kind = kOther;
}

template <class Item>
void nothing(void* item) {
  static_cast<Item*>(item)->kind = kOther;
}

// Whatever is not named here (indefinite lengths, tags …) leaves the item kNone.
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
  c.float2 = other<Item, float>;
  c.float4 = other<Item, float>;
  c.float8 = other<Item, double>;
  c.boolean = other<Item, bool>;
  c.null = nothing<Item>;
  c.undefined = nothing<Item>;
  return c;
}

// The bytes of a tag's head; 0 where the next item has none. By hand: libcbor 0.8 refuses the tags that were
// unassigned when it was written, 18 among them.
std::size_t tag_head(ByteView bytes) {
  constexpr std::uint8_t kTagged = 0xC0;
  if (bytes.empty() || (bytes.front() & 0xE0) != kTagged) return 0;
  const unsigned width = bytes.front() & 0x1FU;
  if (width < 24) return 1;
  return width < 28 ? 1 + (std::size_t{1} << (width - 24)) : 0;
}

}  // namespace

std::optional<CborReader::Item> CborReader::peek() const {
  static const cbor_callbacks fill = callbacks<Item>();
  if (failed_ || rest_.empty()) return std::nullopt;
  Item item;
  const auto result = cbor_stream_decode(rest_.data(), rest_.size(), &fill, &item);
  if (result.status != CBOR_DECODER_FINISHED || item.kind == kNone) return std::nullopt;
  item.size = result.read;
  if (item.kind != kOther && item.size != head_size(item.value) + item.content.size()) return std::nullopt;
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

bool CborReader::small_tag(std::uint8_t wanted) {
  if (failed_ || rest_.empty() || rest_.front() != (0xC0 | wanted)) return false;
  rest_ = rest_.subspan(1);
  return true;
}

// Counts what is still to come instead of calling itself: no depth can exhaust the stack.
bool CborReader::skip() {
  for (std::uint64_t wanted = 1; wanted > 0; --wanted) {
    while (const auto tag = tag_head(rest_)) rest_ = rest_.subspan(std::min(tag, rest_.size()));
    const auto item = peek();
    const bool nested = item && (item->kind == kArray || item->kind == kMap);
    failed_ = !item || (nested && item->value > rest_.size());
    if (failed_) return false;
    rest_ = rest_.subspan(item->size);
    if (nested) wanted += item->kind == kMap ? 2 * item->value : item->value;
  }
  return true;
}

}  // namespace yimen::identity
