// What libcurl's error codes mean to us.
// Threads: pure functions.
#pragma once

#include <curl/curl.h>

#include <string_view>

#include "kiosk/common/result.h"

namespace yimen::sync {

// `text` is libcurl's error buffer; `sent` whether the connection stood and something was sent on it.
const Fault& fault_of(CURLcode code, std::string_view text, bool sent);

}  // namespace yimen::sync
