// A request with one attachment, as a terminal hands it in.
#pragma once

#include <string>

#include "kiosk/common/random.h"
#include "tests/backend/fleet/client.h"

namespace yimen::backend {

struct Handed {
  std::string key;
  std::string receipt;
  std::string file;    // sealed
  std::string sealed;  // the body
};

// The keys in hexadecimal, as in keys/seal.pub.
Handed request_with_file(Random& random, const std::string& sealing_key);
Reply hand_in(Client& client, const Handed& handed, const std::string& sealing_key,
              const std::map<std::string, std::string>& more_headers = {});
std::string hash_of(const std::string& bytes);

}  // namespace yimen::backend
