// How a claimed submission looks on the wire (backend/openapi.json).
// Threads: pure functions.
#pragma once

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

// The body is a view: `claimed` must outlive the message.
Message upload_of(const outbox::Claimed& claimed);

}  // namespace yimen::sync
