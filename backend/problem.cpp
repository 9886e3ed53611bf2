#include "backend/problem.h"

#include <nlohmann/json.hpp>

#include "backend/sql/faults.h"
#include "kiosk/common/log.h"

namespace yimen::backend {

const Problem kMalformed{400, "malformed", "The request is malformed"};
const Problem kNotStaff{401, "not-staff", "A staff token is needed"};
const Problem kNotTerminal{403, "not-terminal", "The certificate of a terminal is needed"};
const Problem kRevoked{403, "revoked", "This terminal is not, or no longer, of this fleet"};
const Problem kNotAllowed{403, "not-allowed", "This person may not do that"};
const Problem kWrongCode{403, "wrong-code", "The enrolment code is wrong, used or expired"};
const Problem kWrongSecret{403, "wrong-secret", "The phone's secret is wrong, used or expired"};
const Problem kNotPhone{401, "not-phone", "The token of a phone is needed"};
const Problem kUsedBefore{409, "used-before", "This code was used before"};
const Problem kNoIssuer{501, "no-issuer", "No codes are issued here"};
const Problem kNotFound{404, "not-found", "There is nothing here"};
const Problem kMethodNotAllowed{405, "method-not-allowed", "This cannot be done here"};
const Problem kConflict{409, "conflict", "Another content is held under this idempotency key"};
const Problem kWrongTus{412, "wrong-tus", "Only version 1.0.0 of the protocol tus is spoken here"};
const Problem kWrongOffset{409, "wrong-offset", "The attachment does not go on there"};
const Problem kSpoiled{409, "spoiled", "The attachment is not what was announced and begins again"};
const Problem kWrongChecksum{460, "wrong-checksum", "The piece is not what its checksum says"};
const Problem kWrongStage{409, "wrong-stage", "The request is elsewhere, or was just moved"};
const Problem kAmbiguous{409, "ambiguous", "Two requests have this receipt number: say the key"};
const Problem kNoLength{411, "no-length", "Content-Length is needed"};
const Problem kTooLarge{413, "too-large", "The body is too large"};
const Problem kNotSealed{415, "not-sealed", "The body is of another media type"};
const Problem kUnreadable{422, "unreadable",
                          "The sealed body cannot be opened, or does not say what the request says"};
const Problem kTooMany{429, "too-many", "Too many tries in a minute"};
const Problem kFailed{500, "failed", "The backend failed"};
const Problem kStoreFailed{503, "store-failed", "Nothing can be stored at the moment"};
const Problem kStoreFull{507, "store-full", "There is no room left"};

Response problem(const Problem& what, std::string_view detail, std::string_view key) {
  nlohmann::ordered_json body{{"type", std::string("urn:yimen:problem:") + what.name},
                              {"title", what.title},
                              {"status", what.status}};
  if (!detail.empty()) body["detail"] = detail;
  if (!key.empty()) body["key"] = key;
  Response response{what.status, body.dump(), "application/problem+json"};
  if (what.status == kStoreFailed.status) response.headers["Retry-After"] = "30";
  if (what.status == kStoreFull.status) response.headers["Retry-After"] = "300";
  if (what.status == kTooMany.status) response.headers["Retry-After"] = "60";
  if (what.status == kNotStaff.status) response.headers["WWW-Authenticate"] = "Bearer";
  return response;
}

Response store_problem(const Error& error, std::string_view key) {
  log::fault("backend", error);
  return problem(error.fault == &sql::kFull ? kStoreFull : kStoreFailed, error.fault->code, key);
}

Response problem_of_status(int status, std::string_view key) {
  for (const Problem* known : {&kMalformed, &kNotFound, &kMethodNotAllowed, &kTooLarge, &kNotSealed})
    if (known->status == status) return problem(*known, {}, key);
  if (status >= 400 && status < 500) return problem({status, "malformed", kMalformed.title}, {}, key);
  return problem(kFailed, {}, key);
}

}  // namespace yimen::backend
