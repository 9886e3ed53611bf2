// Makes the index in which characters are found by their parts.
// Threads: pure functions.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/writing/parts_file.h"

namespace yimen::writing {

// How a character is made: "a" side by side, "d" one above the other, "s…" one around the other, "r…" one
// several times.
struct Composition {
  std::string kind;
  std::vector<std::string>
      parts;  // one as often as it is there; a number is a part that is no character of its own
};
using Compositions = std::map<std::string, Composition, std::less<>>;

// Lines such as 明:a(日,月); any others are passed over.
Compositions read_compositions(std::string_view text);

struct PartsIndex {
  std::vector<PartsOfOne> characters;
  std::vector<char32_t> parts;

  PartsTables view() const { return {characters, parts}; }
};

PartsIndex index_of(const Compositions& compositions);

}  // namespace yimen::writing
