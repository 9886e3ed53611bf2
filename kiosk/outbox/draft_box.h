// Closes a draft so that only the person's own code opens it.
//
// Purpose: key and name of a draft come from the person's key by keyed BLAKE2b, and the terminal keeps
// neither key: what is on the disk cannot be opened, nor told whose it is, by anybody but the person.
// Threads: pure functions. For this folder's own files.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/bytes.h"
#include "kiosk/common/random.h"
#include "kiosk/outbox/submission.h"

namespace yimen::outbox {

class DraftBox {
 public:
  // Nothing for what is no person_key.
  static std::optional<DraftBox> of(std::string_view person_key);
  ~DraftBox();
  DraftBox(const DraftBox&) = default;
  DraftBox& operator=(const DraftBox&) = default;

  const std::string& tag() const { return tag_; }
  Bytes seal(const Draft& draft, Random& random) const;
  // Nothing where it was sealed by another key or was changed. `at` is the caller's.
  std::optional<Draft> open(ByteView sealed) const;

 private:
  DraftBox() = default;
  std::array<std::uint8_t, 32> key_{};
  std::string tag_;
};

}  // namespace yimen::outbox
