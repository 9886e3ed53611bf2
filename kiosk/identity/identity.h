// Who a visitor says they are, and what the evidence for it is worth.
// Threads: plain values and pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimen::identity {

// In rising order, so that a service can ask for "at least proven".
enum class Assurance {
  none,    // nobody has said who they are
  named,   // a printed card: it can be copied, so it names a person and proves nothing
  proven,  // a code that a phone renews every minute
  strong,  // a chip card, or a face matched against an enrolled template
};

struct Identity {
  std::string name;
  std::string subject;  // the issuer's opaque name for the person, hexadecimal; says nothing by itself
  std::optional<int> birth_year;
  std::string area;  // GB/T 2260 code of the district, six digits; empty: not told
  Assurance assurance = Assurance::none;
  // 32 bytes, hexadecimal, that only this person's own codes carry; empty: an older code. It opens the
  // person's drafts, so it is never written anywhere.
  std::string person_key = {};
  friend bool operator==(const Identity&, const Identity&) = default;
};

// What requests of one person have in common on terminal and backend: 32 hexadecimal digits that cannot be
// turned back into the key. Empty where the key is.
std::string person_tag(std::string_view person_key);

// The name as a public screen may show it: 张*华, 张*, 欧阳**. Works on whole characters, rare ones beyond
// U+FFFF included; a one-character name is all star. Bytes that are not UTF-8 become stars.
std::string masked_name(std::string_view name);

}  // namespace yimen::identity
