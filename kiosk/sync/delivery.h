// One submission on its way: handed in, its parts brought where the backend wants them, handed in again,
// until it has been acknowledged.
//
// Purpose: a state machine without I/O, the same for sync and for staff who carry a stick. next() gives the
// message, take() is given what became of it and says how it goes on. After done, refused, needs_staff or
// again it is over. Threads: one.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/outbox/row.h"
#include "kiosk/sync/part_upload.h"
#include "kiosk/sync/step.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

class Delivery {
 public:
  // Up to `most` sealed bytes of the part with this hash, from `offset` on.
  using ReadPart =
      std::function<Result<Bytes>(const std::string& sha256, std::int64_t offset, std::int64_t most)>;

  Delivery(outbox::Claimed claimed, std::string base_url, ReadPart read_part);

  Delivery(const Delivery&) = delete;
  Delivery& operator=(const Delivery&) = delete;

  // Fails only where a part cannot be read.
  Result<Message> next();
  Step take(const Exchange& exchange);

  const outbox::Claimed& claimed() const { return claimed_; }

 private:
  Step take_answer(const Exchange& exchange);
  Step fetch_missing(const std::vector<std::string>& missing);
  void begin_part(const std::string& sha256);

  const outbox::Claimed claimed_;
  const std::string base_url_;
  const ReadPart read_part_;
  std::deque<std::string> missing_;
  std::optional<PartUpload> part_;
  int rounds_ = 0;  // how often it was handed in
};

// How a submission looks on the wire (backend/openapi.json).
Message upload_of(const outbox::Claimed& claimed);

}  // namespace yimen::sync
