// What has been received.
//
// Purpose: keeps each submission once, sealed as it came, committed to the disk before it is acknowledged.
// One that has attachments is `incomplete` and shown to nobody until they are all here (attachments.h).
// Threads: any.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "backend/sql/database.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

// An attachment that a submission says belongs to it. Size and hash are of its sealed bytes.
struct Part {
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
  std::string sha256;
};

struct Submission {
  std::int64_t seq = 0;  // order in which they became complete, given by the store
  std::string key;       // idempotency key
  std::string receipt;
  std::string kind;  // "request", "evaluation"
  std::string service_id;
  int service_version = 1;
  std::string refers_to;
  std::string state = "received";  // or "incomplete"
  WallTime received_at;
  std::string key_id;
  std::string sha256;
  Bytes sealed;
  std::string terminal;       // which handed it in
  std::string area;           // where the person is at home; empty where nobody said
  std::string person_tag;     // the same for the same person; empty where nobody identified
  WallTime submitted_at;      // by the terminal's clock
  std::vector<Part> parts{};  // only on the way in
  std::string helping{};      // "accompanies", "acts_for"; empty: the person was alone
};

// `same`: it was here already, byte for byte. `conflict`: something else is here under its key.
enum class Put { created, same, conflict };

struct Kept {
  Put what = Put::created;
  std::string state{};                 // of what is held now
  std::vector<std::string> missing{};  // hashes of the attachments that are still to come
};

struct Page {
  std::vector<Submission> submissions;
  std::optional<std::int64_t> next;  // hand it back as `after` for what follows
};

// Called in the transaction in which a submission becomes complete. An error undoes that transaction.
using Completed = std::function<Result<void>(sql::Connection&, const Submission&)>;

class Store {
 public:
  explicit Store(sql::Database& database, Completed completed = {})
      : database_(database), completed_(std::move(completed)) {}

  Result<Kept> put(const Submission& submission);
  // Oldest first, complete ones only.
  Result<Page> page(const std::string& kind, std::int64_t after, int limit);
  // All that carry this receipt number: terminals make the numbers, so two may once coincide.
  Result<std::vector<Submission>> with_receipt(const std::string& kind, const std::string& receipt);
  // The highest number below which none can still appear: who reads on from a number reads up to here.
  Result<std::int64_t> settled();
  Result<void> check();  // answers at all

  // Inside a transaction, when a part has become finished: makes the submission complete where that was the
  // last one.
  Result<void> complete_if_whole(sql::Connection& connection, const std::string& key);

 private:
  Result<Kept> put_in(sql::Connection& connection, const Submission& submission);
  Result<void> complete(sql::Connection& connection, const std::string& key);

  sql::Database& database_;
  Completed completed_;
};

// For those who read submissions in transactions of their own: the columns, and a row of them.
extern const std::string kSubmissionColumns;
Submission submission_of(const sql::Row& row);

// Names a part on the wire and in the tables.
std::string part_id(std::string_view key, std::string_view sha256);

}  // namespace yimen::backend
