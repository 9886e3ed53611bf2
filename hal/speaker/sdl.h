// A speaker through SDL audio, for chimes. It has no voice: say() is silent, and its status says so by a
// warning.
//
// Purpose: the warning before a visit ends is heard as well as seen.
// Threads: one of its own between start() and stop(); opening a sound card may take a while, and nobody waits
// for it. The card is open only while something sounds, so that an idle terminal sleeps.
// Failure: without a sound card it is absent, and asks again with the next chime.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "hal/reporter.h"
#include "hal/speaker/speaker.h"

namespace yimen::hal {

class SdlSpeaker : public Speaker {
 public:
  ~SdlSpeaker() override;
  void start(SpeakerSink sink) override;
  void stop() override;
  std::uint64_t say(Utterance utterance) override;
  void chime(Chime chime) override;  // the last one asked for wins
  void hush() override;
  Status status() const override { return reporter_.status(); }

 private:
  void run();
  std::optional<Chime> next();
  bool sound(Chime chime);
  bool interrupted_within(int milliseconds);

  Reporter<SpeakerEvent> reporter_{Status::unknown};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Chime> wanted_;
  bool hushed_ = false;
  bool stopping_ = true;  // not started yet
  std::uint64_t last_ = 0;
  std::thread thread_;
};

}  // namespace yimen::hal
