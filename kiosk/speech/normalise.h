// What is spoken of a text that was written to be read.
//
// Purpose: digits and signs become words: identity, telephone and receipt numbers digit by digit, amounts,
// dates and
//   times as a clerk says them. Words stay as they are: how they sound is mandarin.h's part.
// Threads: pure functions. Privacy: nothing is kept.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/common/text.h"

namespace yimen::speech {

// Every text has an answer, of at most ten times its size and some words; what is no UTF-8 is left out.
std::string speakable(std::string_view text, Language language);

}  // namespace yimen::speech
