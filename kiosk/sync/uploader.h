// Takes what is due out of the outbox and brings it to the backend, many at once.
//
// Purpose: keeps the deliveries in hand, and settles how they ended in few transactions. A submission that
// fails again and again waits by itself, and the others go on. Threads: one, the transport's. What it is
// given outlives it; it outlives the transport's exchanges.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/delivery.h"
#include "kiosk/sync/line.h"

namespace yimen::sync {

class Uploader {
 public:
  Uploader(outbox::Outbox& outbox, Transport& transport, Line& line, const Config& config, const Clock& clock,
           Random& random, Emit emit);

  // Settles and begins what can be. Returns how long nothing needs to be done by itself.
  milliseconds work();
  // Nothing is waiting for its turn: the line may be used for something else.
  bool has_time() const { return waiting_.empty() && under_way_ < line_.window(); }
  // There may be something new in the outbox.
  void look_again() { look_at_ = {}; }
  // The program ends: what is in hand goes back to its place.
  void put_back();

 private:
  void claim();
  void take_in_hand(outbox::Claimed claimed);
  void plan_next_look();
  void begin_waiting();
  void begin(const std::string& id);
  void take(const std::string& id, const Exchange& exchange);
  void end(const std::string& id, const Step& step);
  void again(const outbox::Claimed& claimed, const Step& step);
  void cannot_read(const std::string& id, const Error& error);
  void put_back_waiting(const Fault& why);
  void note(outbox::Settlement settlement);
  void settle_if_due();
  void settle();
  void store_failed(const Error& error);
  milliseconds until_next() const;

  outbox::Outbox& outbox_;
  Transport& transport_;
  Line& line_;
  const Config& config_;
  const Clock& clock_;
  Random& random_;
  Emit emit_;
  std::map<std::string, std::unique_ptr<Delivery>> in_hand_;  // by idempotency key
  std::deque<std::string> waiting_;                           // those that are not under way, in their order
  int under_way_ = 0;
  std::vector<outbox::Settlement> settlements_;
  std::vector<Event> news_;  // to be told once they are settled
  std::optional<Instant> settle_at_;
  Instant look_at_{};  // when to ask the outbox again
  std::optional<Instant> store_pause_until_;
};

}  // namespace yimen::sync
