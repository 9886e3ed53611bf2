// Where the backend is and how patient the terminal is. Threads: plain values.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/outbox/row.h"

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
  int in_flight = 16;  // exchanges at once, when the network is good

  milliseconds progress_interval{60'000};       // how often news of handed-in requests is asked for
  std::filesystem::path bundle_folder;          // empty: bundles are not fetched
  Bytes manifest_key;                           // Ed25519; who signs bundles
  milliseconds down_interval{15 * 60 * 1'000};  // between looks for a new bundle, with jitter
  outbox::Retention retention;
};

}  // namespace yimen::sync
