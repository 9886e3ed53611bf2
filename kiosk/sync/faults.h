// Why a submission has not arrived yet. Each is one sentence for the citizen and one code for staff.
// Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::sync {

extern const Fault kBadConfiguration;  // url, CA file or client certificate cannot be used
extern const Fault kUnreachable;       // no connection, or the cable is pulled
extern const Fault kNameNotResolved;
extern const Fault kCertificateBad;  // the backend's: of an authority we do not know, or of another host
extern const Fault kClockDoubtful;   // the backend's certificate is out of its time, or our clock is
extern const Fault kNotAdmitted;     // the backend does not accept this terminal's certificate
extern const Fault kRevoked;         // this terminal has been taken out of service
extern const Fault kBroken;          // the connection broke or stalled on the way
extern const Fault kOverloaded;      // 502, 503, 504, 507
extern const Fault kBackendFailed;   // any other 5xx: perhaps over this very submission
extern const Fault kRateLimited;     // 429
extern const Fault kCaptivePortal;   // somebody else answered: a page, a redirect
extern const Fault kProtocol;        // an answer that means nothing to us
extern const Fault kRefused;         // this submission cannot be read by the backend
extern const Fault kConflict;        // the backend holds another content under the same key
extern const Fault kTooLarge;

}  // namespace yimen::sync
