// Chinese texts in the forms that a program can make of them.
//
// Purpose: 繁體中文 for what catalogues and data do not say themselves, and the pseudo-language of tests.
// Ownership: what was made is kept, to be made once and referred to, until forget_converted() overwrites it:
// what an office wrote to a person may be among it. Threads: any, but forget_converted() is for the thread
// that draws, between frames.
#pragma once

#include <string>

namespace yimen {

// Word by word, as Hong Kong writes it: by OpenCC, which is opened at the first use. Where it is not
// installed the text stays as it is.
const std::string& traditional(const std::string& simplified);

// Longer by two fifths, and marked at both ends: what is cut off on a screen, and what was never given to a
// translator, is seen at once. {blanks} stay.
const std::string& pseudo(const std::string& chinese);

void forget_converted();

}  // namespace yimen
