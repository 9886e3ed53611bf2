// One change to a text: what keyboards on the glass and on the table produce, and how it is applied.
// Threads: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yimen::ui {

struct Edit {
  enum class Kind { insert, erase, clear };
  Kind kind = Kind::insert;
  std::string text;  // insert: UTF-8
};

// At the end of the text. Erase takes one whole character. What would make it longer than `most` characters
// is not applied. Returns whether something changed.
bool apply(std::string& text, const Edit& edit, std::size_t most = 200);

std::size_t characters(std::string_view utf8);

}  // namespace yimen::ui
