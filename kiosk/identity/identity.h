// Who a visitor says they are, and what the evidence for it is worth.
// Threads: plain values and pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/identity/assurance.h"

namespace yimen::identity {

// Overwrites itself when it goes: short texts would stay where it lay.
struct Identity {
  std::string name;
  // Opaque name of the person, which says nothing by itself: the issuer's, hexadecimal, or that of
  // subject_of_card() and subject_of_papers().
  std::string subject;
  std::optional<int> birth_year;
  std::string area;  // GB/T 2260 code of the district, six digits; empty: not told
  EvidenceSet evidence = {};
  // 32 bytes, hexadecimal, that only this person's own codes carry; empty: an older code. It opens the
  // person's drafts, so it is never written anywhere.
  std::string person_key = {};

  ~Identity();
  Assurance assurance() const { return assurance_of(evidence); }
  friend bool operator==(const Identity&, const Identity&) = default;
};

// What requests of one person have in common on terminal and backend: 32 hexadecimal digits that cannot be
// turned back into the key. Empty where the key is.
std::string person_tag(std::string_view person_key);

// "card-" or "papers-" and 32 hexadecimal digits: the same for the same ID number, which cannot be guessed
// from it cheaply. Takes some milliseconds and 8 MiB for them; empty where there is no memory.
std::string subject_of_card(std::string_view id_number);
std::string subject_of_papers(std::string_view id_number);

// The name as a public screen may show it: 张*华, 张*, 欧阳**. Works on whole characters, rare ones beyond
// U+FFFF included; a one-character name is all star. Bytes that are not UTF-8 become stars.
std::string masked_name(std::string_view name);

}  // namespace yimen::identity
