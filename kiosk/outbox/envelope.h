// The JSON that is sealed: what the outbox knows of a submission, in front of what the visit knows.
// Threads: pure functions.
#pragma once

#include <span>
#include <string>

#include "kiosk/common/result.h"
#include "kiosk/outbox/row.h"
#include "kiosk/outbox/submission.h"

namespace yimen::outbox {

// {"format":2,"kind":…,"service":{"id":…,"version":…},"receipt":…,"submitted_at":…[,"refers_to":…]
//  [,"attachments":[{"name":…,"media_type":…,"size":…,"sha256":…}, …]],BODY…}
// `parts` are the sealed attachments, in their order. The body is not parsed, so that no further copies of it
// come to be. kInvalidSubmission where it is not in braces, or where a name would not be safe inside the
// quotes. The caller wipes what is returned.
Result<std::string> envelope(const Submission& submission, const Receipt& receipt,
                             std::span<const Part> parts);

// kInvalidSubmission for what could never be handed in, before anything is sealed.
Result<void> check(const Submission& submission);

}  // namespace yimen::outbox
