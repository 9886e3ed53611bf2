// HTTP by libcurl: always verified TLS, HTTP/2 where the other side has it, no redirects, limits on
// everything.
//
// Threads: as Transport. One connection is kept open between messages.
#pragma once

#include <memory>

#include "kiosk/sync/config.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

// kBadConfiguration where a file is missing or the url is not https (http is for this machine itself only).
Result<std::unique_ptr<Transport>> make_curl_transport(const Config& config);

}  // namespace yimen::sync
