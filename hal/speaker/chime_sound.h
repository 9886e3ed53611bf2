// What each chime sounds like.
// Threads: pure function.
#pragma once

#include <cstdint>
#include <vector>

#include "hal/speaker/voice.h"

namespace yimen::hal {

// Soft tones that die away: a touch is short, done rises, attention repeats. Old ears hear 400 to 1500 Hz
// best.
std::vector<std::int16_t> chime_sound(Chime chime);

}  // namespace yimen::hal
