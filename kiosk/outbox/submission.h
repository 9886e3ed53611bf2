// What is handed to the outbox, and what is handed back for it.
// Threads: plain values. Whoever makes a Submission or a Draft wipes its body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"

namespace yimen::outbox {

// withdrawal: somebody took back their consent to a face being kept. Its body is the one that is not sealed,
// {"tag": "…"}, which tells nothing without the person's own code; Row::refers_to has the tag as well.
// call: a member of staff is called, or need not come any more; not sealed either (StaffCall).
enum class Kind { request, evaluation, withdrawal, call };
std::string_view name_of(Kind kind);  // "request", "evaluation", "withdrawal", "call"
Kind kind_named(std::string_view name);

// A scan or a signature.
struct Attachment {
  std::string name;        // the form field's id: [A-Za-z0-9_.-], at most 64
  std::string media_type;  // "image/jpeg"
  Bytes content;           // not empty, at most 32 MiB
};

struct Submission {
  Kind kind = Kind::request;
  std::string service_id;  // [a-z0-9-_.], as in the service's definition
  int service_version = 1;
  // A JSON object with what the visit knows: {"person": …, "answers": …, "consents": …}, or for an evaluation
  // {"level": …}. submit() puts format, kind, service, receipt, submitted_at, refers_to and attachments in
  // front: leave them out.
  std::string body;
  // Evaluation: the receipt number it is about. Request: the one that came back for more papers, or empty.
  std::string refers_to{};
  std::vector<Attachment> attachments{};  // at most 20
  std::string person_tag{};               // under which the person finds it again; empty: only by the receipt
  std::string draft_tag{};                // of the draft that this submission ends, or empty
};

struct Receipt {
  std::string number;  // what the citizen is given
  std::string id;      // idempotency key, what the backend knows it by
  WallTime at;
  std::string check{};  // receipt_check(id), for the QR on the receipt
};

// Somebody at the terminal wants a member of staff to come. Who it is, nobody is told.
struct StaffCall {
  std::string id;
  WallTime at;
  std::string screen;  // "question": where they stood
  WallTime ended_at;
  std::string ended_by;  // "person", "staff"; empty: open
  bool open() const { return ended_by.empty(); }
};
enum class CallEnd { person, staff };

// What is kept of a face: a template that the caller has sealed.
struct KeptFace {
  Bytes sealed;
  WallTime at;
  WallTime expires;
};

// A visit that ended before submission.
struct Draft {
  std::string service_id;
  int service_version = 1;
  std::string body;  // the visit's own JSON
  WallTime at;       // when it was saved; the caller decides how old is too old
};

}  // namespace yimen::outbox
