#include "kiosk/identity/claims.h"

#include <algorithm>

#include "kiosk/identity/cbor_reader.h"
#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/claim_reader.h"
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
constexpr std::int64_t kRole = 6;

constexpr std::int64_t kStaffRole = 1;

constexpr std::size_t kNameLimit = 50;

// What everybody has.
bool read_place(CborReader& reader, Person& person) {
  const auto area = integer_of(reader, kArea, 110000, 999999);
  const auto status_index = integer_of(reader, kStatusIndex, 0, 0xFFFFFFFF);
  if (!area || !status_index) return false;
  person.area = static_cast<int>(*area);
  person.status_index = *status_index;
  return true;
}

bool read_citizen(CborReader& reader, bool with_key, Person& person) {
  const auto birth_year = integer_of(reader, kBirthYear, 1870, 2200);
  if (!birth_year || !read_place(reader, person)) return false;
  person.birth_year = static_cast<int>(*birth_year);
  if (!with_key) return true;
  auto key = bytes_of(reader, kPersonKey, kPersonKeySize, kPersonKeySize);
  if (key) person.key = std::move(*key);
  return key.has_value();
}

bool read_staff(CborReader& reader, Person& person) {
  person.staff = read_place(reader, person) && integer_of(reader, kRole, kStaffRole, kStaffRole);
  return person.staff;
}

std::optional<Person> read_person(CborReader& reader) {
  if (reader.integer() != kPerson) return std::nullopt;
  const auto pairs = reader.map();
  if ((pairs != 4u && pairs != 5u) || reader.integer() != kName) return std::nullopt;
  const auto name = reader.text();
  if (!name) return std::nullopt;
  Person person;
  person.name = *name;
  CborReader as_citizen = reader;
  if (read_citizen(as_citizen, pairs == 5u, person)) {
    reader = as_citizen;
    return person;
  }
  return pairs == 4u && read_staff(reader, person) ? std::optional(person) : std::nullopt;
}

// Keys stand in one order, so the number of pairs says which there are:
// 4 = card, or rotating code without a person; 5 = rotating code with one.
std::optional<Claims> read_claims(ByteView cbor) {
  CborReader reader(cbor);
  const auto pairs = reader.map();
  const auto subject = bytes_of(reader, kSubject);
  const auto expires = time_of(reader, kExpires);
  const auto not_before = time_of(reader, kNotBefore);
  if (pairs != 4u && pairs != 5u) return std::nullopt;
  if (!subject || !expires || !not_before || *not_before >= *expires) return std::nullopt;
  Claims claims{*subject, *not_before, *expires, {}, {}};
  CborReader as_card = reader;
  claims.person = read_person(as_card);
  if (claims.person && *pairs == 4) {
    return as_card.done() && !claims.person->staff ? std::optional(claims) : std::nullopt;
  }
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

namespace {

void write_person(CborWriter& writer, const Person& person) {
  writer.integer(kPerson).map(!person.staff && !person.key.empty() ? 5u : 4u);
  writer.integer(kName).text(person.name);
  if (!person.staff) writer.integer(kBirthYear).integer(person.birth_year);
  writer.integer(kArea).integer(person.area);
  writer.integer(kStatusIndex).integer(person.status_index);
  if (person.staff) {
    writer.integer(kRole).integer(kStaffRole);
  } else if (!person.key.empty()) {
    writer.integer(kPersonKey).bytes(person.key);
  }
}

}  // namespace

Bytes encode_claims(const Claims& claims) {
  CborWriter writer;
  writer.map(3u + (claims.rotating() ? 1u : 0u) + (claims.person ? 1u : 0u));
  writer.integer(kSubject).bytes(claims.subject);
  writer.integer(kExpires).integer(unix_seconds(claims.expires));
  writer.integer(kNotBefore).integer(unix_seconds(claims.not_before));
  if (claims.rotating()) writer.integer(kCodeId).bytes(claims.code_id);
  if (claims.person) write_person(writer, *claims.person);
  return writer.done();
}

}  // namespace yimen::identity
