// A sound card through SDL: what is queued is heard one after the other.
// Threads: one. Ownership: opened and closed with its scope; open() again after a failure is fine.
#pragma once

#include <cstdint>
#include <span>

#include "kiosk/common/clock.h"

namespace yimen::hal {

class SoundCard {
 public:
  SoundCard() = default;
  ~SoundCard() { close(); }
  SoundCard(const SoundCard&) = delete;
  SoundCard& operator=(const SoundCard&) = delete;

  bool open();  // true: it is open now, or was already
  void close();
  bool queue(std::span<const std::int16_t> samples);
  void clear();
  milliseconds queued() const;  // how long what waits will sound; the card itself holds some more

 private:
  bool started_ = false;
  unsigned card_ = 0;
};

}  // namespace yimen::hal
