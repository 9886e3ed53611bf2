// Asks the backend for news of the requests this terminal has handed in, and keeps them in the outbox.
//
// Purpose: it also finds out whether the backend can be reached when nothing has to be uploaded. Threads:
// one, the transport's. Ownership: as Uploader.
#pragma once

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/line.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class ProgressFeed {
 public:
  ProgressFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
               const Clock& clock, Random& random, Emit emit);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work();
  // As work(), but at once: to find out whether the line is back.
  milliseconds probe();

 private:
  void ask();
  void take(const Exchange& exchange);
  bool keep(const Reply& reply);
  void plan(milliseconds most);

  outbox::Outbox& outbox_;
  Transport& transport_;
  Line& line_;
  const Config& config_;
  const Clock& clock_;
  Random& random_;
  Emit emit_;
  Instant ask_at_{};
  bool under_way_ = false;
  std::string etag_;
};

}  // namespace yimen::sync
