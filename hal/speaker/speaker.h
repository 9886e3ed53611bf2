// Speaker: reads sentences aloud and sounds short chimes.
//
// Purpose: the interface; simulator in simulated.h.
// Threads: any; no call waits for the sound to end. The sink runs on the driver's thread (see
// hal/reporter.h). One voice: say() ends what is being said before it begins. Privacy: a private utterance
// goes to a headset only; where there is none it is not said at all.
#pragma once

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
  friend bool operator==(const Utterance&, const Utterance&) = default;
};

enum class Chime { touched, done, attention };

using SpeakerEvent = std::variant<StatusChanged>;
using SpeakerSink = std::function<void(SpeakerEvent)>;

class Speaker {
 public:
  virtual ~Speaker() = default;
  virtual void start(SpeakerSink sink) = 0;
  virtual void stop() = 0;
  virtual void say(Utterance utterance) = 0;
  virtual void chime(Chime chime) = 0;
  virtual void hush() = 0;  // silence now
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
