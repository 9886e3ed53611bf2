// What can be wrong with a catalogue of translations.
#pragma once

#include "tests/locales/po.h"

namespace yimen::locales {

// One line for each: a sentence of the sources that is missing, untranslated or fuzzy; a sentence that the
// sources do not have any more; other {blanks} than in the Chinese; Chinese in the English; the wrong number
// of plural forms.
std::vector<std::string> check_catalogue(const std::vector<Message>& sources,
                                         const std::vector<Message>& translated);

}  // namespace yimen::locales
