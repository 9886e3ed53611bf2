// One end of the socket pair between the terminal and yimen-vision.
// Threads: one. Ownership: of its descriptor.
#pragma once

#include <tl/expected.hpp>

#include "kiosk/process/descriptor.h"
#include "kiosk/vision/protocol.h"

namespace yimen::vision {

using process::Descriptor;

class Channel {
 public:
  explicit Channel(Descriptor socket) : socket_(std::move(socket)) {}

  struct Packet {
    protocol::Message message;
    Descriptor file;  // that came with it, if any
  };
  enum class Trouble {
    nothing,  // no packet waits
    closed,   // the other end is gone
    nonsense  // a packet that is none of ours
  };
  tl::expected<Packet, Trouble> receive();  // does not wait

  // False where the other end is gone, or does not listen and so missed it.
  bool send(const protocol::Message& message, int file = -1);

  int fd() const { return socket_.get(); }

 private:
  Descriptor socket_;
};

}  // namespace yimen::vision
