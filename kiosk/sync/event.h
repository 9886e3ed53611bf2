// What sync tells the terminal. Threads: plain values.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/common/result.h"
#include "kiosk/sync/question.h"

namespace yimen::sync {

struct Delivered {
  std::string receipt_number;
};
// The backend has read this one and will not take it; it stays in the outbox for staff.
struct Refused {
  std::string receipt_number;
  const Fault* fault;
};
// Only a person can tell what is right: the backend holds another content under the same key.
struct NeedsStaff {
  std::string receipt_number;
  const Fault* fault;
};
// Sent when it changes: whether the backend answers, and if not, why (kiosk/sync/faults.h).
struct Connectivity {
  bool online;
  const Fault* fault;  // null when online
  friend bool operator==(const Connectivity&, const Connectivity&) = default;
};
// The outbox has news of these requests.
struct ProgressChanged {
  std::vector<std::string> receipt_numbers;
};
// A newer bundle is in its place (kiosk/bundle). Take it when no visit is under way.
struct BundleInstalled {
  int version;
  std::filesystem::path folder;
};
// Told once each time the reason changes: the last good bundle stays in use.
struct BundleRefused {
  const Fault* fault;
};
// To the question that Sync::ask() gave this number.
struct StatusAnswer {
  QuestionId question;
  Result<std::vector<RemoteStanding>> standings;
};
// Likewise, within a second.
struct CodeClaimed {
  QuestionId question;
  Claim claim;
};
// These people took back their consent at another terminal, and the outbox has let go of their faces.
struct FacesWithdrawn {
  std::vector<std::string> tags;
};

using Event = std::variant<Delivered, Refused, NeedsStaff, Connectivity, ProgressChanged, BundleInstalled,
                           BundleRefused, StatusAnswer, CodeClaimed, FacesWithdrawn>;
using Emit = std::function<void(Event)>;

}  // namespace yimen::sync
