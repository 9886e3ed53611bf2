// What libcurl's error codes mean to us.
// Threads: pure functions.
#pragma once

#include <curl/curl.h>

#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::sync {

struct CurlFailure {
  CURLcode code;
  std::string_view text;  // libcurl's error buffer
  bool sent;              // the connection stood and something was sent on it
  long verified;          // what OpenSSL found wrong with the other side's certificate
  WallTime now;           // as this machine believes
  bool clock_differs;     // from what the backend last said
};

const Fault& fault_of(const CurlFailure& failure);

}  // namespace yimen::sync
