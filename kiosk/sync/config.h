// Where the backend is and how patient the terminal is. Threads: plain values.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/common/clock.h"

namespace yimen::sync {

struct Config {
  std::string url;                           // "https://host[:port]"; http only for this machine itself
  std::filesystem::path ca_file;             // empty: the system's certificates
  std::filesystem::path client_certificate;  // with client_key: mutual TLS; empty: none
  std::filesystem::path client_key;
  milliseconds connect_timeout{10'000};
  milliseconds timeout{60'000};     // for a whole exchange
  milliseconds first_pause{1'000};  // after a failure; doubled each time, with full jitter
  milliseconds longest_pause{300'000};
  std::size_t largest_reply = 64 * 1024;
};

}  // namespace yimen::sync
