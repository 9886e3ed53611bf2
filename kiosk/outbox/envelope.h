// The JSON that is sealed: what the outbox knows of a submission, in front of what the visit knows.
// Threads: pure functions.
#pragma once

#include <string>

#include "kiosk/common/result.h"
#include "kiosk/outbox/outbox.h"

namespace yimen::outbox {

// {"format":1,"kind":…,"service":{"id":…,"version":…},"receipt":…,"submitted_at":…[,"refers_to":…],BODY…}
// The body is not parsed, so that no further copies of it come to be. kInvalidSubmission where it is not in
// braces, or where a name would not be safe inside the quotes. The caller wipes what is returned.
Result<std::string> envelope(const Submission& submission, const Receipt& receipt);

}  // namespace yimen::outbox
