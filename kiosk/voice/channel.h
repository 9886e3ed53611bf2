// One end of the socket pair between the terminal and yimen-voice.
// Threads: one. Ownership: of its descriptor. Privacy: packets are wiped once they are sent or read.
#pragma once

#include <tl/expected.hpp>

#include "kiosk/process/descriptor.h"
#include "kiosk/voice/protocol.h"

namespace yimen::voice {

class Channel {
 public:
  explicit Channel(process::Descriptor socket) : socket_(std::move(socket)) {}

  enum class Trouble {
    nothing,  // no packet waits
    closed,   // the other end is gone
    nonsense  // a packet that is none of ours
  };
  tl::expected<protocol::Message, Trouble> receive();  // does not wait

  enum class Sent { yes, full, gone };
  Sent send(const protocol::Message& message);  // does not wait

  int fd() const { return socket_.get(); }

 private:
  process::Descriptor socket_;
};

}  // namespace yimen::voice
