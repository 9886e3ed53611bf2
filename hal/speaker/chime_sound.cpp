#include "hal/speaker/chime_sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimen::hal {
namespace {

struct Tone {
  double hertz;
  double seconds;
};

std::vector<Tone> tones_of(Chime chime) {
  switch (chime) {
    case Chime::touched: return {{1047, 0.06}};
    case Chime::done: return {{659, 0.18}, {988, 0.40}};
    case Chime::attention: return {{784, 0.25}, {523, 0.35}, {784, 0.25}, {523, 0.35}};
  }
  return {};
}

constexpr double kLoudness = 0.5;
constexpr double kRise = 0.005;  // seconds; a tone that begins at once clicks

double envelope(double at, double length) {
  const double fall = std::exp(-3 * at / length) * std::min(1.0, (length - at) / kRise);
  return std::min(1.0, at / kRise) * fall;
}

void add_tone(std::vector<std::int16_t>& sound, Tone tone) {
  const auto count = static_cast<int>(tone.seconds * kSoundRate);
  for (int i = 0; i < count; ++i) {
    const double at = static_cast<double>(i) / kSoundRate;
    const double wave = std::sin(2 * std::numbers::pi * tone.hertz * at);
    sound.push_back(static_cast<std::int16_t>(wave * envelope(at, tone.seconds) * kLoudness * 32767));
  }
}

}  // namespace

std::vector<std::int16_t> chime_sound(Chime chime) {
  std::vector<std::int16_t> sound;
  for (const auto tone : tones_of(chime)) add_tone(sound, tone);
  return sound;
}

}  // namespace yimen::hal
