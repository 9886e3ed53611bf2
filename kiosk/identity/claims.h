// What an issuer says in an elder code: a CWT claims set (RFC 8392). docs/elder-code.md has the numbers and
// bounds. holder.h has the kind that a phone makes itself.
// Threads: plain values and pure functions.
#pragma once

#include <optional>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::identity {

inline constexpr seconds kRotatingLife{90};
inline constexpr std::size_t kPersonKeySize = 32;

struct Person {
  std::string name;
  int birth_year = 0;             // of staff: none
  int area = 0;                   // GB/T 2260, six digits
  std::int64_t status_index = 0;  // place of this card in the issuer's revocation list
  Bytes key = {};                 // 32 bytes that only this person's codes carry, or none; of staff: none
  bool staff = false;             // who helps visitors: in rotating codes only
};

struct Claims {
  Bytes subject;
  WallTime not_before;
  WallTime expires;
  Bytes code_id;  // rotating codes only: one use each
  std::optional<Person> person;
  bool rotating() const { return !code_id.empty(); }
};

// kMalformed for all that is not exactly such a set within its bounds; kNotChinese for the name.
Result<Claims> parse_claims(ByteView cbor);
Bytes encode_claims(const Claims& claims);

// Chinese characters, and between them the dot of 买买提·吐尔逊; at most fifty.
bool is_chinese_name(std::string_view name);

}  // namespace yimen::identity
