// HTTP by libcurl: many exchanges on one multi handle, sharing one connection where the other side speaks
// HTTP/2.
//
// Threads: as Transport; libcurl makes none that outlives it.
#pragma once

#include <memory>

#include "kiosk/sync/config.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

// kBadConfiguration where a file is missing or the url is not https (http is for this machine itself only).
// The clock is asked only when a certificate is bad.
Result<std::unique_ptr<Transport>> make_curl_transport(const Config& config, const Clock& clock);

}  // namespace yimen::sync
