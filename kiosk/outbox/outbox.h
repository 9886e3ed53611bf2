// The terminal's promise: what has a receipt is never lost and arrives once.
//
// Purpose: keeps sealed submissions in one SQLite file until the backend has acknowledged them. submit() is
// one transaction: sealed body, idempotency key, receipt number, state and audit entry; the receipt is
// returned only after the commit is on the disk. Threads: one Outbox is one connection and belongs to one
// thread. The UI thread holds the one from open() and submits; the sync thread holds one from connect() and
// claims. Processes that only look (yimen-tool) use open_read_only(). Privacy: a body is sealed before SQLite
// sees it and its plain copies are wiped. Kept in clear: receipt number, kind, service, times, states.
// Options::sealer, clock and random must outlive every Outbox made from them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/audit/audit.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"
#include "kiosk/common/result.h"
#include "kiosk/outbox/sealer.h"

namespace yimen::outbox {

enum class Kind { request, evaluation };
std::string_view name_of(Kind kind);  // "request", "evaluation"

// queued -> sending -> delivered | refused; sending -> queued when a try failed or the program died.
enum class State { queued, sending, delivered, refused };
std::string_view name_of(State state);

struct Submission {
  Kind kind = Kind::request;
  std::string service_id;  // [a-z0-9-], as in the service's definition
  int service_version = 1;
  // A JSON object with what the visit knows: {"person": …, "answers": …, "consents": …}, or for an evaluation
  // {"level": …}. submit() puts format, kind, service, receipt, submitted_at and refers_to in front: leave
  // them out. The caller wipes its own copy.
  std::string body;
  std::string refers_to{};  // evaluation: the receipt number it is about; otherwise empty
};

struct Receipt {
  std::string number;  // what the citizen is given
  std::string id;      // idempotency key, what the backend knows it by
  WallTime at;
};

// What is known of a submission without opening it.
struct Row {
  std::string receipt_number;
  std::string id;
  Kind kind = Kind::request;
  std::string service_id;
  int service_version = 1;
  std::string refers_to;
  State state = State::queued;
  WallTime submitted_at;
  int tries = 0;
  std::string last_fault;  // code of the last failed try, or empty
  WallTime next_try;       // while queued; 1970 means at once
};

struct Claimed {
  Row row;
  Bytes sealed;
  std::string sha256;  // of the sealed body, hexadecimal
  std::string key_id;
};

struct Counts {
  std::int64_t queued = 0;  // with those being sent
  std::int64_t delivered = 0;
  std::int64_t refused = 0;
};

struct Options {
  std::filesystem::path file;
  const Sealer* sealer = nullptr;
  const Clock* clock = nullptr;
  Random* random = nullptr;
  std::int64_t max_bytes = 0;  // 0: as large as the disk allows
};

class Outbox {
 public:
  // Opens or makes the file and takes back what a killed program was sending. See kiosk/database/database.h
  // for damaged and newer files.
  static Result<std::unique_ptr<Outbox>> open(const Options& options);
  static Result<std::unique_ptr<Outbox>> open_read_only(const std::filesystem::path& file);
  // Another connection to the same file, for another thread.
  Result<std::unique_ptr<Outbox>> connect() const;
  ~Outbox();

  // Where a damaged database was put when this one was opened (fault database::kSetAside, for staff).
  const std::optional<std::filesystem::path>& set_aside() const { return set_aside_; }

  // -- the visit
  Result<Receipt> submit(const Submission& submission);
  Result<State> state_of(std::string_view receipt_number);

  // -- sync
  // Marks up to `limit` due submissions as being sent, those due longest first. Each is on the disk in a
  // state from which it is tried again (after `lease`, or at the next start) before the caller has seen it.
  Result<std::vector<Claimed>> claim(int limit, milliseconds lease);
  // The try never left the machine, so it says nothing about this submission: back to its old place.
  Result<void> release(std::string_view id, const Fault& why);
  Result<void> mark_failed(std::string_view id, const Fault& why, milliseconds pause);
  Result<void> mark_delivered(std::string_view id);
  Result<void> mark_refused(std::string_view id, const Fault& why);
  // How long until something is due: zero for now, nothing where nothing is queued.
  Result<std::optional<milliseconds>> next_due();

  // -- staff
  Result<std::vector<Row>> list();
  Result<Counts> counts();
  // An event that belongs to no submission ("started", "staff-login", …).
  Result<void> note(std::string_view event, std::string_view subject);
  Result<audit::Verdict> verify_audit();

 private:
  Outbox(const Options& options, std::unique_ptr<SQLite::Database> connection);

  Options options_;
  std::unique_ptr<SQLite::Database> connection_;
  std::optional<std::filesystem::path> set_aside_;
};

}  // namespace yimen::outbox
