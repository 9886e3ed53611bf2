// What a visit asks the terminal to do. Results come back as events.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace yimen::visit {

struct WatchCodes {
  bool on;  // camera and scanner; off: the camera is closed
};
struct VerifyCode {
  std::string text;  // answered by Identified or EvidenceRefused
};
struct SubmitRequest {
  std::string service_id;
  int service_version;
  std::string
      body;  // JSON, plain: sealed by the outbox before it is written. Answered by SubmitDone or SubmitFailed
};
struct SubmitEvaluation {
  std::string service_id;
  int service_version;
  std::string number;  // of the request that is rated
  int stars;
};
struct PrintReceipt {};  // of State::submitted. Answered by PrintDone or PrintFailed
struct Chime {};         // the time warning is heard as well as seen
struct Wipe {};          // the visit is over: forget everything about it

using Effect =
    std::variant<WatchCodes, VerifyCode, SubmitRequest, SubmitEvaluation, PrintReceipt, Chime, Wipe>;
using Effects = std::vector<Effect>;

}  // namespace yimen::visit
