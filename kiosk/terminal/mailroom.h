// Outbox and sync together: from a citizen's "submit" to the backend's acknowledgement.
//
// Purpose: opens the outbox, starts sync on a connection of its own, and translates what sync tells into
// Happenings. A terminal without outbox goes on without submitting; reopen() tries again. Threads: the
// terminal's own; the queue is filled from the sync thread. Ownership: clock, random and queue outlive this.
#pragma once

#include <memory>
#include <optional>

#include "kiosk/common/event_queue.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/sync.h"
#include "kiosk/terminal/config.h"
#include "kiosk/terminal/data_folder.h"
#include "kiosk/terminal/happening.h"

namespace yimen::terminal {

class Mailroom {
 public:
  Mailroom(const Config& config, const Clock& clock, Random& random, EventQueue<Happening>& queue);

  Result<void> open();
  bool is_open() const { return outbox_ != nullptr; }
  outbox::Outbox& outbox() { return *outbox_; }  // where it is open
  Result<outbox::Receipt> submit(const outbox::Submission& submission);
  std::size_t waiting();
  // From now on submissions are sealed so, whatever key is configured.
  void seal_with(const outbox::Sealer& sealer) { sealer_ = sealer; }
  // Answered by StatusTold; 0 where there is nobody to ask.
  sync::QuestionId ask(sync::StatusQuery query);
  // Answered by CodeClaimed; 0 where there is nobody to ask.
  sync::QuestionId ask(identity::CodeUse use);
  void set_cut(bool cut);
  void wake();

 private:
  Result<void> start_sync();
  Result<void> tidy();
  bool start_over();

  const Config& config_;
  const Clock& clock_;
  Random& random_;
  EventQueue<Happening>& queue_;
  std::optional<DataFolder> folder_;
  std::optional<outbox::Sealer> sealer_;  // the outbox points to it
  std::unique_ptr<outbox::Outbox> outbox_;
  std::unique_ptr<sync::Sync> sync_;
  bool cut_ = false;
};

}  // namespace yimen::terminal
