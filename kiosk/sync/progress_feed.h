// Asks the backend for news of the requests this terminal has handed in, and keeps them in the outbox.
//
// Purpose: it also finds out whether the backend can be reached when nothing has to be uploaded. Threads:
// one, the transport's. Ownership: as Uploader.
#pragma once

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/poll.h"

namespace yimen::sync {

class ProgressFeed {
 public:
  ProgressFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
               const Clock& clock, Random& random, Emit emit);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work() { return poll_.work(); }
  // As work(), but at once: to find out whether the line is back.
  milliseconds probe() { return poll_.probe(); }

 private:
  Result<Message> question();
  bool keep(const Reply& reply);

  outbox::Outbox& outbox_;
  Emit emit_;
  std::string etag_;
  Poll poll_;
};

}  // namespace yimen::sync
