// All that sync does, without a thread and without a sleep of its own.
//
// Purpose: uploads first, then answers to calls of staff, then news of requests, then who took consent back,
// then a new bundle; people's questions at any time. step() begins what is due, lets the transport run, and
// deals with what has ended. Threads: one; ask() from any. Ownership: what it is given outlives it, but the
// transport's exchanges must not outlive the engine.
#pragma once

#include "kiosk/sync/bundle_fetch.h"
#include "kiosk/sync/call_feed.h"
#include "kiosk/sync/progress_feed.h"
#include "kiosk/sync/questions.h"
#include "kiosk/sync/uploader.h"
#include "kiosk/sync/withdrawal_feed.h"

namespace yimen::sync {

class Engine {
 public:
  Engine(outbox::Outbox& outbox, Transport& transport, const Config& config, const Clock& clock,
         Random& random, const Emit& emit);

  void step();
  // There is something new, or the clock was moved: gives up pauses of our own.
  void hurry();
  QuestionId ask(StatusQuery query) { return questions_.put(std::move(query)); }
  QuestionId ask(identity::CodeUse use) { return questions_.put(std::move(use)); }
  // The program ends.
  void put_back();

 private:
  milliseconds work();
  milliseconds tidy();

  outbox::Outbox& outbox_;
  Transport& transport_;
  const Config& config_;
  const Clock& clock_;
  Line line_;
  Uploader uploader_;
  ProgressFeed progress_;
  WithdrawalFeed withdrawals_;
  CallFeed calls_;
  BundleFetch bundle_;
  Questions questions_;
  Instant tidy_at_{};
};

}  // namespace yimen::sync
