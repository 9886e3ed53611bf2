// Asks the backend whether somebody has seen to the call of staff that is open here, for as long as one is.
//
// Purpose: who called is told that they were heard. The answer goes into the outbox's own list, where the
// terminal looks. Threads: one, the transport's. Ownership: as Uploader.
#pragma once

#include <string>

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/poll.h"

namespace yimen::sync {

class CallFeed {
 public:
  CallFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config, const Clock& clock,
           Random& random);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work();
  // There may be a call that was not there before.
  void look_again() { look_ = true; }

 private:
  void find_open();
  Result<Message> question() const { return Message{.path = "/v1/calls/" + open_}; }
  bool keep(const Reply& reply);

  outbox::Outbox& outbox_;
  const Clock& clock_;
  const Config hurried_;  // somebody waits
  Poll poll_;
  std::string open_;  // the newest call; empty: none, or one that nobody waits for any more
  WallTime called_at_{};
  bool look_ = true;
};

}  // namespace yimen::sync
