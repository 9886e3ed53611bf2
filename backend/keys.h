// What only this backend knows: the key that opens submissions, and the word staff must say.
//
// Purpose: made on the first start in DIR/keys and read ever after. seal.key (secret, for the owner only),
// seal.pub (what terminals are given), staff-token (for the owner only).
// Threads: immutable after load; any.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

class Keys {
 public:
  // A file that is there but cannot be used is a fault, never replaced: what is sealed to it would be lost.
  static Result<Keys> load_or_make(const std::filesystem::path& folder);

  std::string public_key() const { return to_hex(public_); }
  const std::string& key_id() const { return key_id_; }
  std::optional<std::string> open(ByteView sealed) const;
  bool is_staff(std::string_view token) const;  // takes the same time for every wrong one

 private:
  std::array<std::uint8_t, 32> secret_{};
  std::array<std::uint8_t, 32> public_{};
  std::string key_id_;
  Bytes staff_token_hash_;
};

}  // namespace yimen::backend
