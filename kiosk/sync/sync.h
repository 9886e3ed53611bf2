// Carries the outbox to the backend whenever the network allows, and brings back what the backend has to
// tell.
//
// Purpose: one thread that uploads what is queued, asks for news, fetches bundles, and tells what became of
// it. Threads: start(), stop() and the destructor from the owner; wake(), ask() and set_cut() from any.
// Events are handed to the callback on the sync thread: push them into a queue. Nothing of libcurl is touched
// before start(). Ownership: the Outbox given is this thread's own connection (Outbox::connect()). Clock and
// Random outlive it; Random is used on the sync thread, so it is one that any thread may use (SystemRandom)
// or nobody else does.
#pragma once

#include <memory>

#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"
#include "kiosk/common/result.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/config.h"
#include "kiosk/sync/event.h"

namespace yimen::sync {

class Sync {
 public:
  Sync(Config config, std::unique_ptr<outbox::Outbox> outbox, const Clock& clock, Random& random, Emit emit);
  ~Sync();  // stops

  // Fails where the configuration cannot work (kBadConfiguration): a missing file, a url that is not https.
  Result<void> start();
  // Ends the thread, and what is under way: it is tried again at the next start.
  void stop();
  // There is something new, or the clock was moved: try now, whatever pause was planned.
  void wake();
  // Answered once by a StatusAnswer with this number. 0, and no answer, while nothing is started.
  QuestionId ask(StatusQuery query);
  // Likewise by a CodeClaimed.
  QuestionId ask(identity::CodeUse use);
  // As if the network cable were pulled: for the device bench and journeys.
  void set_cut(bool cut);

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace yimen::sync
