// Asks the backend page by page for what it tells in order, and again when it is time to.
//
// Purpose: when to ask, and what to make of a line that fails, is the same whatever is asked for; Source says
// the rest. Threads: one, the transport's. What it is given outlives it; it outlives the transport's
// exchanges.
#pragma once

#include <functional>

#include "kiosk/sync/line.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class Poll {
 public:
  struct Source {
    std::function<Result<Message>()> question;  // for the page after the last one kept
    std::function<bool(const Reply&)> keep;     // a page, or a 304; whether there is likely more
  };
  Poll(Transport& transport, Line& line, const Config& config, const Clock& clock, Random& random,
       Source source);

  // Asks where it is time to. Returns how long nothing needs to be done.
  milliseconds work();
  // As work(), but at once: to find out whether the line is back.
  milliseconds probe();

 private:
  void ask();
  void take(const Exchange& exchange);
  void plan(milliseconds most);

  Transport& transport_;
  Line& line_;
  const Config& config_;
  const Clock& clock_;
  Random& random_;
  Source source_;
  Instant ask_at_{};
  bool under_way_ = false;
};

}  // namespace yimen::sync
