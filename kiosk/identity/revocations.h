// Elder codes that are good no longer although their time has not come: lost cards, people who died.
//
// Purpose: for each issuer's key a string of bits; the bit at a code's status index says that it is revoked.
// The first bit is the lowest of the first byte. What lies beyond the string is not revoked. Phones that make
// codes themselves are listed one by one (holder.h): few are lost at a time, and each only for a month.
// Threads: immutable after parse.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"
#include "kiosk/identity/keys.h"

namespace yimen::identity {

class Revocations {
 public:
  // {"format": 1, "lists": [{"kid": "21fe31df", "bits": "<base64>"}], "devices": ["<16 hexadecimal
  // digits>"]}, the devices or not; kRevocationsBroken for all else.
  static Result<Revocations> parse(std::string_view json);
  // A file that is not there revokes nothing.
  static Result<Revocations> load(const std::filesystem::path& file);

  bool contains(ByteView key_id, std::int64_t status_index) const;
  bool contains_device(const PublicKey& device) const;

 private:
  std::map<Bytes, Bytes> lists_;  // key id -> bits
  std::set<Bytes> devices_;       // device_id()
};

}  // namespace yimen::identity
