// Asks the backend who took back their consent to face recognition at another terminal, and has the outbox
// let go of their faces.
//
// Threads: one, the transport's. Ownership: as Uploader.
#pragma once

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/poll.h"

namespace yimen::sync {

class WithdrawalFeed {
 public:
  WithdrawalFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                 const Clock& clock, Random& random, Emit emit);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work() { return poll_.work(); }

 private:
  Result<Message> question();
  bool keep(const Reply& reply);

  outbox::Outbox& outbox_;
  Emit emit_;
  Poll poll_;
};

}  // namespace yimen::sync
