// A speaker without sound: remembers what it said, and takes no time over it unless told to.
// Threads: any.
#pragma once

#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "hal/reporter.h"
#include "hal/speaker/speaker.h"

namespace yimen::hal {

class SimulatedSpeaker : public Speaker {
 public:
  void start(SpeakerSink sink) override;
  void stop() override { reporter_.close(); }
  std::uint64_t say(Utterance utterance) override;
  void chime(Chime chime) override;
  void hush() override { end_saying(); }
  Status status() const override { return reporter_.status(); }

  std::vector<Utterance> said() const;  // oldest first, the last five hundred
  std::vector<Chime> chimed() const;
  bool speaking() const;
  void forget();

  void take_time(bool slow);  // slow: what is said lasts until finish(), hush(), chime() or the next
  void finish() { end_saying(); }
  void plug(bool headset);
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  void end_saying();
  bool can_say(const Utterance& utterance) const;

  Reporter<SpeakerEvent> reporter_{Status::ok};
  mutable std::mutex mutex_;
  std::vector<Utterance> said_;
  std::vector<Chime> chimed_;
  std::optional<std::uint64_t> speaking_;
  bool private_ = false;  // what is being said
  bool headset_ = false;
  bool slow_ = false;
  std::uint64_t last_ = 0;
};

}  // namespace yimen::hal
