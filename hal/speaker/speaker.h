// Speaker: reads sentences aloud and sounds short chimes, by loudspeaker or headset.
//
// Purpose: the interface; simulator in simulated.h.
// Threads: any; no call waits for the sound, nor for its making. The sink runs on the driver's thread (see
// hal/reporter.h).
// One sound at a time: say() and chime() end what is being said; what is said after a chime lets it ring out.
// Each say() is answered by one SayingEnded, however it ended: to its end, hushed, replaced, or not said at
// all. Text is given as it is shown: numbers, dates and the like are made speakable by the driver. Privacy: a
// private utterance goes to a headset only; where none is plugged in it is not said at all. One unplugged in
// the middle ends it. Nothing said is kept once it has ended.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "hal/status.h"
#include "kiosk/common/text.h"

namespace yimen::hal {

struct Utterance {
  std::string text;
  Language language = Language::zh;
  bool is_private = false;
  int rate = 100;    // percent of the usual speed, 50 to 200
  int volume = 100;  // percent of the loudest the office allows
  friend bool operator==(const Utterance&, const Utterance&) = default;
};

enum class Chime { touched, done, attention };

// A headset was plugged in or out. One that is in at the start is reported at the start.
struct HeadsetChanged {
  bool plugged;
  friend bool operator==(const HeadsetChanged&, const HeadsetChanged&) = default;
};

struct SayingEnded {
  std::uint64_t id;  // what say() returned
  friend bool operator==(const SayingEnded&, const SayingEnded&) = default;
};

using SpeakerEvent = std::variant<StatusChanged, HeadsetChanged, SayingEnded>;
using SpeakerSink = std::function<void(SpeakerEvent)>;

class Speaker {
 public:
  virtual ~Speaker() = default;
  virtual void start(SpeakerSink sink) = 0;
  virtual void stop() = 0;
  virtual std::uint64_t say(Utterance utterance) = 0;  // ids grow from 1
  virtual void chime(Chime chime) = 0;
  virtual void hush() = 0;  // silence now
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
