// yimen-voice's work: says what the terminal asks for, a piece of sound at a time, until it asks for
// something else. Threads: one. Ownership: engine and prompts outlive it.
#pragma once

#include "kiosk/voice/channel.h"
#include "kiosk/voice/engine.h"
#include "kiosk/voice/prompts.h"

namespace yimen::voice {

class Worker {
 public:
  Worker(Channel channel, Engine& engine, const Prompts& prompts)
      : channel_(std::move(channel)), engine_(engine), prompts_(prompts) {}
  void run();  // until the terminal is gone

 private:
  bool say(const protocol::Say& wish);
  bool play(std::uint32_t number, std::span<const std::int16_t> samples);
  bool send(const protocol::Message& message);

  Channel channel_;
  Engine& engine_;
  const Prompts& prompts_;
};

}  // namespace yimen::voice
