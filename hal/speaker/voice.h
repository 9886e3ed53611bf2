// Voice: makes sound of what a speaker is to say.
//
// Purpose: the interface by which an engine is put in place of another; the one we have is
// kiosk/voice/client.h. Threads: one, the speaker's own. No call waits longer than told. Privacy: nothing of
// an utterance is kept once it has ended.
#pragma once

#include <cstdint>
#include <vector>

#include "hal/speaker/speaker.h"
#include "kiosk/common/clock.h"

namespace yimen::hal {

constexpr int kSoundRate = 22050;  // samples a second, one channel

class Voice {
 public:
  enum class State {
    sounding,  // here are more samples
    waiting,   // none yet
    done,      // that was all
    failed     // it cannot be said
  };
  struct Piece {
    State state;
    std::vector<std::int16_t> samples{};
  };

  virtual ~Voice() = default;
  virtual void prepare() = 0;                          // so that the first word comes at once
  virtual void begin(const Utterance& utterance) = 0;  // ends what was begun before
  virtual Piece next(milliseconds longest) = 0;
  virtual void end() = 0;
  virtual void forget() = 0;  // whatever still holds what was said; takes a moment
};

}  // namespace yimen::hal
