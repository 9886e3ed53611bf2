// What can be wrong with a catalogue of translations.
#pragma once

#include "tests/locales/po.h"

namespace yimen::locales {

// What a language's catalogue has to be.
struct Wanted {
  std::size_t plural_forms = 2;
  bool chinese = false;  // written in Chinese characters
  bool to_left = false;  // runs from right to left
  // The sources whose sentences it has to have; of other sentences it may have none. Empty: all.
  std::vector<std::string> sources{};
};

// One line for each: a sentence of the sources that is missing, untranslated or fuzzy; a sentence that the
// sources do not have any more; other {blanks} than in the Chinese; Chinese where it does not belong; the
// wrong number of plural forms; a sentence that runs to the left and begins with a blank, which may hold what
// runs to the right, without U+200F.
std::vector<std::string> check_catalogue(const std::vector<Message>& sources,
                                         const std::vector<Message>& translated, const Wanted& wanted = {});

}  // namespace yimen::locales
