// Makes the recogniser's model from one perfect drawing of each character.
//
// Purpose: a linear discriminant. Many hands write each character; how they differ from the character's mean
// is much the same for all characters, so one covariance serves them all. In axes in which it is one, the
// likeliest character is the one whose mean is nearest; the few axes on which the means differ most are kept.
// Threads: blocking; takes two of its own.
#pragma once

#include <span>
#include <vector>

#include "kiosk/writing/model_file.h"
#include "kiosk/writing/train/ink_file.h"

namespace yimen::writing {

struct TrainedModel {
  float unit = 1;
  std::vector<Features> projection;
  std::vector<char32_t> characters;  // ascending
  std::vector<float> handicaps;
  std::vector<Axes> prototypes;

  Model view() const { return {unit, projection, characters, handicaps, prototypes}; }
};

// The same drawings and number of hands always make the same model. At least two characters, and one of each.
TrainedModel train(std::vector<DrawnCharacter> drawings, int hands);

}  // namespace yimen::writing
