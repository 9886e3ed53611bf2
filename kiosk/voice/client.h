// The terminal's side of yimen-voice: a hal::Voice whose engine runs in a sandboxed process of its own.
//
// Purpose: keeps that process running. One that dies or stalls is started again and asked again, once an
// utterance;
//   one that cannot be started is tried again later, with growing pauses.
// Threads: one. Ownership: of the process.
// Privacy: text goes through the socket only, and is wiped when its utterance ends; forget() ends the
// process, and
//   with it whatever the engine still holds.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "hal/speaker/voice.h"
#include "kiosk/process/child.h"
#include "kiosk/voice/channel.h"

namespace yimen::voice {

struct Options {
  std::filesystem::path program;    // yimen-voice
  std::filesystem::path prompts{};  // folder of recorded sentences; empty: none
  milliseconds stall_after{2000};   // without a sound
  milliseconds first_pause{100};    // before a process that ended at once is started again; doubles up to 5 s
};

class Client : public hal::Voice {
 public:
  explicit Client(Options options) : options_(std::move(options)) {}
  ~Client() override;

  void prepare() override;
  void begin(const hal::Utterance& utterance) override;
  Piece next(milliseconds longest) override;
  void end() override;
  void forget() override;
  pid_t worker() const { return child_ ? child_->pid() : 0; }  // 0: none is running

 private:
  bool launch();
  void lose_worker();
  bool ask();
  Piece try_again();
  std::optional<Piece> take(protocol::Message& message);

  const Options options_;
  std::unique_ptr<process::Child> child_;
  std::optional<Channel> channel_;
  std::optional<protocol::Say> wish_;  // what is being said
  std::uint32_t number_ = 0;
  bool asked_again_ = false;
  Instant heard_{};       // when the process was last asked or heard
  Instant not_before_{};  // when it may be started again
  milliseconds pause_{0};
};

}  // namespace yimen::voice
