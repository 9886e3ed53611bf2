// Look-alikes folded into the one form that is meant: input methods produce full-width digits, and people
// put spaces into long numbers.
// Threads: pure functions. Text that is not UTF-8 comes back as it is.
#pragma once

#include <string>
#include <string_view>

namespace yimen::form {

// Sentences: full-width letters and digits to ASCII, every kind of space and line break to one space, none at
// the ends. Chinese punctuation stays.
std::string fold_text(std::string_view text);

// The same, and punctuation to ASCII as well: for dates and amounts.
std::string fold_width(std::string_view text);

// fold_width() without any space, dash or middle dot: for ID and telephone numbers.
std::string fold_number(std::string_view text);

// A person's name: the separator is U+00B7 whatever was typed for it, no spaces next to Chinese characters.
std::string fold_name(std::string_view text);

}  // namespace yimen::form
