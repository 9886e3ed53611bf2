// Asks the backend who took back their consent to face recognition at another terminal, and has the outbox
// let go of their faces.
//
// Threads: one, the transport's. Ownership: as Uploader.
#pragma once

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/line.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class WithdrawalFeed {
 public:
  WithdrawalFeed(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config,
                 const Clock& clock, Random& random, Emit emit);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work();

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
};

}  // namespace yimen::sync
