// A speaker without sound: remembers what it said.
// Threads: any.
#pragma once

#include <mutex>
#include <utility>
#include <vector>

#include "hal/reporter.h"
#include "hal/speaker/speaker.h"

namespace yimen::hal {

class SimulatedSpeaker : public Speaker {
 public:
  void start(SpeakerSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  void say(Utterance utterance) override;
  void chime(Chime chime) override;
  void hush() override;
  Status status() const override { return reporter_.status(); }

  std::vector<Utterance> said() const;  // oldest first, the last sixty-four
  std::vector<Chime> chimed() const;
  bool speaking() const;  // something was said and not hushed since
  void forget();
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  Reporter<SpeakerEvent> reporter_{Status::ok};
  mutable std::mutex mutex_;
  std::vector<Utterance> said_;
  std::vector<Chime> chimed_;
  bool speaking_ = false;
};

}  // namespace yimen::hal
