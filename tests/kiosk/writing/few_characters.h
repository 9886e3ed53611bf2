// A dozen characters drawn with a ruler, and a model that knows them: tests need no other data.
#pragma once

#include "kiosk/writing/recogniser.h"
#include "kiosk/writing/train/ink_file.h"

namespace yimen::writing {

std::vector<DrawnCharacter> few_characters();

const PenDrawing& drawing_of(char32_t character);

// Trained once for all tests of a program.
const Recogniser& few_recogniser();

}  // namespace yimen::writing
