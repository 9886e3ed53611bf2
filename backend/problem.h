// What is answered when a request is not carried out (RFC 9457).
// Threads: pure functions over immutable values.
#pragma once

#include <string_view>

#include "backend/message.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

struct Problem {
  int status;
  const char* name;   // type is "urn:yimen:problem:" and this
  const char* title;  // for a developer who reads a log
};

extern const Problem kMalformed;
extern const Problem kNotStaff;
extern const Problem kNotTerminal;  // no certificate of a terminal
extern const Problem kRevoked;      // a terminal that is not, or no longer, of this fleet
extern const Problem kNotAllowed;   // staff: wrong office, wrong level, own work; detail says which
extern const Problem kWrongCode;    // of an enrolment: wrong, used or expired
extern const Problem kWrongSecret;  // of a phone: wrong, used or expired
extern const Problem kNotPhone;     // no token, or of a phone that was stopped
extern const Problem kUsedBefore;   // a code that is good for one use
extern const Problem kNoIssuer;     // this backend has no key to issue codes with
extern const Problem kNotFound;
extern const Problem kMethodNotAllowed;
extern const Problem kConflict;
extern const Problem kWrongTus;       // of the protocol's version
extern const Problem kWrongOffset;    // Upload-Offset says the right one
extern const Problem kSpoiled;        // all bytes are here and are not what was announced; from 0 again
extern const Problem kWrongChecksum;  // of one piece
extern const Problem kWrongStage;     // this cannot be done there, or somebody else was faster
extern const Problem kAmbiguous;      // two requests have this receipt number; say the key
extern const Problem kNoLength;
extern const Problem kTooLarge;
extern const Problem kNotSealed;  // wrong media type
extern const Problem kUnreadable;
extern const Problem kTooMany;  // tries in a minute
extern const Problem kFailed;
extern const Problem kStoreFailed;
extern const Problem kStoreFull;

// An answer about a submission repeats its idempotency key, so that the terminal knows it is meant; `key` is
// empty where none was given.
Response problem(const Problem& what, std::string_view detail = {}, std::string_view key = {});
// For an error of the database; says when to try again.
Response store_problem(const Error& error, std::string_view key = {});
// For what the HTTP library itself turns down.
Response problem_of_status(int status, std::string_view key);

}  // namespace yimen::backend
