// Brings one sealed attachment to the backend by the tus protocol, version 1.0: creation, and PATCHes with a
// checksum from whatever offset the backend has reached. https://tus.io/protocols/resumable-upload
//
// Purpose: a state machine without I/O; next() gives the message, take() is given what became of it. A line
// that breaks makes the pieces smaller, success makes them larger, so that something always arrives whole.
// Threads: one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "kiosk/outbox/row.h"
#include "kiosk/sync/step.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

inline constexpr std::int64_t kSmallestPiece = 16 * 1024;
inline constexpr std::int64_t kLargestPiece = 512 * 1024;

class PartUpload {
 public:
  // Up to `most` bytes from `offset` on.
  using Read = std::function<Result<Bytes>(std::int64_t offset, std::int64_t most)>;

  PartUpload(std::string key, outbox::Part part, std::string base_url, Read read);

  // Fails only where the bytes cannot be read.
  Result<Message> next();
  // Step::done: all bytes are there. Step::go_on with a fault: the line broke, but it goes on from there.
  Step take(const Exchange& exchange);

 private:
  enum class Stage { create, ask_offset, send };

  Message creation() const;
  Result<Message> piece();
  Step created(const Reply& reply);
  Step told_offset(const Reply& reply);
  Step sent(const Reply& reply);
  Step broken(const Failure& failure);
  Step reached(std::int64_t offset);
  Step start_from(Stage stage);

  const std::string key_;
  const outbox::Part part_;
  const std::string base_url_;
  const Read read_;
  Stage stage_ = Stage::create;
  std::string path_;
  std::int64_t offset_ = 0;
  std::int64_t piece_ = kLargestPiece / 4;
  int in_vain_ = 0;       // setbacks since the offset last moved
  const Fault* trouble_;  // what they were
};

}  // namespace yimen::sync
