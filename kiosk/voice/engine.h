// Engine: turns words into sound.
//
// Purpose: the interface inside yimen-voice; espeak-ng's is espeak.h.
// Threads: one.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "kiosk/speech/spans.h"

namespace yimen::voice {

// Takes samples (22,050 a second, one channel); false: enough, the rest is not wanted.
using SoundSink = std::function<bool(std::span<const std::int16_t>)>;

class Engine {
 public:
  virtual ~Engine() = default;
  // Spoken words (speech/normalise.h) of one tongue; rate in percent of the usual. False where the sink said
  // so.
  virtual bool say(const speech::Span& words, int rate, const SoundSink& sink) = 0;
};

}  // namespace yimen::voice
