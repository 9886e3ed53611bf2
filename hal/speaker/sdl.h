// A speaker through SDL audio: chimes, and sentences where it has a voice.
//
// Threads: one of its own between start() and stop(), on which voice and sound card are used; making speech
// and opening a card may take a while, and nobody waits for it. The card stays open for some seconds after
// the last sound, so that the next one comes at once, and an idle terminal sleeps. Ownership: of the voice.
// Failure: without a sound card it is absent, and asks again with the next sound. Without a voice, or with
// one that fails, it still chimes: a warning. Privacy: what was said is forgotten by the voice, too, once
// nothing was said for a while.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "hal/headset/headset.h"
#include "hal/reporter.h"
#include "hal/speaker/sound_card.h"
#include "hal/speaker/speaker.h"
#include "hal/speaker/voice.h"

namespace yimen::hal {

class SdlSpeaker : public Speaker {
 public:
  // `rest_after`: without a sound for so long, the card is closed and the voice forgets.
  explicit SdlSpeaker(std::unique_ptr<Voice> voice = nullptr, std::shared_ptr<Headset> headset = nullptr,
                      milliseconds rest_after = seconds(20));
  ~SdlSpeaker() override;
  void start(SpeakerSink sink) override;
  void stop() override;
  std::uint64_t say(Utterance utterance) override;
  void chime(Chime chime) override;  // the last one asked for wins
  void hush() override;
  Status status() const override { return reporter_.status(); }

 private:
  struct Saying {
    std::uint64_t id;
    Utterance utterance;
  };
  // What was asked for since the thread looked last.
  struct Wish {
    bool stop = false;
    bool hush = false;
    std::optional<Chime> chime;
    std::optional<Saying> saying;
    std::vector<std::uint64_t> ended;  // replaced before they were begun
    bool empty() const { return !stop && !hush && !chime && !saying && ended.empty(); }
  };

  void run();
  Wish take(milliseconds longest);
  void drop_saying();
  void carry_out(Wish wish);
  void begin(Saying saying);
  void feed();
  void hear(Voice::Piece piece);
  void end_saying();
  void rest();
  milliseconds patience() const;
  Status able() const;

  const milliseconds rest_after_;
  std::unique_ptr<Voice> voice_;
  std::shared_ptr<Headset> headset_;
  Reporter<SpeakerEvent> reporter_{Status::unknown};
  std::atomic<bool> plugged_{false};

  std::mutex mutex_;
  std::condition_variable changed_;
  Wish wish_;
  bool running_ = false;
  std::uint64_t last_ = 0;

  // The thread's.
  SoundCard card_;
  std::optional<Saying> saying_;
  bool made_ = false;     // all of it is queued
  bool failing_ = false;  // the voice
  bool spoke_ = false;    // since it forgot
  std::optional<Instant> quiet_since_;
  std::thread thread_;
};

}  // namespace yimen::hal
