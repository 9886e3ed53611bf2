#include "kiosk/identity/claims.h"

#include <algorithm>

#include "kiosk/identity/cbor_reader.h"
#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/faults.h"
#include "kiosk/identity/utf8.h"

namespace yimen::identity {
namespace {

// CWT claim keys, RFC 8392; the person is a private claim.
constexpr std::int64_t kSubject = 2;
constexpr std::int64_t kExpires = 4;
constexpr std::int64_t kNotBefore = 5;
constexpr std::int64_t kCodeId = 7;
constexpr std::int64_t kPerson = -65537;
// Keys within the person.
constexpr std::int64_t kName = 1;
constexpr std::int64_t kBirthYear = 2;
constexpr std::int64_t kArea = 3;
constexpr std::int64_t kStatusIndex = 4;
constexpr std::int64_t kPersonKey = 5;

constexpr std::int64_t kLatest = 7258118400;  // 2200-01-01: system_clock counts on until 2262
constexpr std::size_t kNameLimit = 50;

bool between(std::int64_t value, std::int64_t least, std::int64_t most) {
  return least <= value && value <= most;
}

WallTime at(std::int64_t unix_time) { return WallTime(seconds(unix_time)); }

std::int64_t unix_time(WallTime when) {
  return std::chrono::duration_cast<seconds>(when.time_since_epoch()).count();
}

// The value behind the next key, where that key is the one wanted.
std::optional<std::int64_t> integer_of(CborReader& reader, std::int64_t wanted, std::int64_t least,
                                       std::int64_t most) {
  if (reader.integer() != wanted) return std::nullopt;
  const auto value = reader.integer();
  return value && between(*value, least, most) ? value : std::nullopt;
}

std::optional<Bytes> bytes_of(CborReader& reader, std::int64_t wanted, std::size_t least = 8) {
  if (reader.integer() != wanted) return std::nullopt;
  const auto value = reader.bytes();
  if (!value || value->size() < least || value->size() > 32) return std::nullopt;
  return Bytes(value->begin(), value->end());
}

std::optional<Person> read_person(CborReader& reader) {
  if (reader.integer() != kPerson) return std::nullopt;
  const auto pairs = reader.map();
  if ((pairs != 4u && pairs != 5u) || reader.integer() != kName) return std::nullopt;
  const auto name = reader.text();
  const auto birth_year = integer_of(reader, kBirthYear, 1870, 2200);
  const auto area = integer_of(reader, kArea, 110000, 999999);
  const auto status_index = integer_of(reader, kStatusIndex, 0, 0xFFFFFFFF);
  if (!name || !birth_year || !area || !status_index) return std::nullopt;
  const auto key = pairs == 5u ? bytes_of(reader, kPersonKey, kPersonKeySize) : Bytes{};
  if (!key) return std::nullopt;
  return Person{std::string(*name), static_cast<int>(*birth_year), static_cast<int>(*area), *status_index,
                *key};
}

// Keys stand in one order, so the number of pairs says which there are:
// 4 = card, or rotating code without a person; 5 = rotating code with one.
std::optional<Claims> read_claims(ByteView cbor) {
  CborReader reader(cbor);
  const auto pairs = reader.map();
  const auto subject = bytes_of(reader, kSubject);
  const auto expires = integer_of(reader, kExpires, 1, kLatest);
  const auto not_before = integer_of(reader, kNotBefore, 0, kLatest);
  if (!pairs || !between(static_cast<std::int64_t>(*pairs), 4, 5)) return std::nullopt;
  if (!subject || !expires || !not_before || *not_before >= *expires) return std::nullopt;
  Claims claims{*subject, at(*not_before), at(*expires), {}, {}};
  CborReader as_card = reader;
  claims.person = read_person(as_card);
  if (claims.person && *pairs == 4) return as_card.done() ? std::optional(claims) : std::nullopt;
  const auto code_id = bytes_of(reader, kCodeId);
  if (!code_id || claims.expires - claims.not_before > kRotatingLife) return std::nullopt;
  claims.code_id = *code_id;
  claims.person = *pairs == 5 ? read_person(reader) : std::nullopt;
  if (!reader.done() || claims.person.has_value() != (*pairs == 5)) return std::nullopt;
  return claims;
}

bool is_han(char32_t c) {
  return c == U'〇' || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace

bool is_chinese_name(std::string_view name) {
  const auto characters = decode_utf8(name);
  if (!characters || characters->empty() || characters->size() > kNameLimit) return false;
  if (!is_han(characters->front()) || !is_han(characters->back())) return false;
  return std::all_of(characters->begin(), characters->end(),
                     [](char32_t c) { return is_han(c) || c == U'·'; });
}

Result<Claims> parse_claims(ByteView cbor) {
  auto claims = read_claims(cbor);
  if (!claims) return fail(kMalformed, "claims");
  if (claims->person && !is_chinese_name(claims->person->name)) return fail(kNotChinese);
  return std::move(*claims);
}

Bytes encode_claims(const Claims& claims) {
  CborWriter writer;
  writer.map(3u + (claims.rotating() ? 1u : 0u) + (claims.person ? 1u : 0u));
  writer.integer(kSubject).bytes(claims.subject);
  writer.integer(kExpires).integer(unix_time(claims.expires));
  writer.integer(kNotBefore).integer(unix_time(claims.not_before));
  if (claims.rotating()) writer.integer(kCodeId).bytes(claims.code_id);
  if (claims.person) {
    writer.integer(kPerson).map(claims.person->key.empty() ? 4u : 5u);
    writer.integer(kName).text(claims.person->name);
    writer.integer(kBirthYear).integer(claims.person->birth_year);
    writer.integer(kArea).integer(claims.person->area);
    writer.integer(kStatusIndex).integer(claims.person->status_index);
    if (!claims.person->key.empty()) writer.integer(kPersonKey).bytes(claims.person->key);
  }
  return writer.done();
}

}  // namespace yimen::identity
