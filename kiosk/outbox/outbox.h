// The terminal's promise: what has a receipt is never lost and arrives once.
//
// Purpose: keeps sealed submissions, their attachments, drafts and what the backend told in one SQLite file.
// submit() is one transaction: sealed body and attachments, idempotency key, receipt number, state, audit
// entry and the end of the draft; the receipt is returned only after the commit is on the disk. Every change
// of a state is one of the named transitions of transition.h, in one transaction with its audit entry.
// Threads: one Outbox is one connection and belongs to one thread. The UI thread holds the one from open()
// and submits; the sync thread holds one from connect() and claims. Other processes use open_read_only(), or
// open_beside() to change something. Privacy: everything is sealed before SQLite sees it and plain copies are
// wiped. Kept in clear: receipt number, kind, service, times, states, sizes, and tags that mean nothing
// without the person's own code. Options::sealer, clock and random must outlive every Outbox made from them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/audit/audit.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"
#include "kiosk/common/result.h"
#include "kiosk/outbox/row.h"
#include "kiosk/outbox/sealer.h"
#include "kiosk/outbox/submission.h"

namespace yimen::database {
class Session;
}

namespace yimen::outbox {

struct Options {
  std::filesystem::path file;
  const Sealer* sealer = nullptr;
  const Clock* clock = nullptr;
  Random* random = nullptr;
  std::int64_t max_bytes = 0;  // 0: as large as the disk allows
  std::string vfs{};           // name of a registered sqlite3_vfs; empty: the system's own
};

class Outbox {
 public:
  // Opens or makes the file and takes back what a killed program was sending. See kiosk/database/database.h
  // for damaged, older and newer files.
  static Result<std::unique_ptr<Outbox>> open(const Options& options);
  // For another process while the terminal may be running. The first sees, the second may also retry()
  // and end_call().
  static Result<std::unique_ptr<Outbox>> open_read_only(const std::filesystem::path& file);
  static Result<std::unique_ptr<Outbox>> open_beside(const std::filesystem::path& file);
  // Another connection to the same file, for another thread.
  Result<std::unique_ptr<Outbox>> connect() const;
  ~Outbox();

  // Where a damaged database was put when this one was opened (fault database::kSetAside, for staff).
  const std::optional<std::filesystem::path>& set_aside() const { return set_aside_; }
  // What is submitted from now on is sealed to another key, which must outlive this.
  void use_sealer(const Sealer& sealer) { options_.sealer = &sealer; }

  // -- the visit
  Result<Receipt> submit(const Submission& submission);
  // What the next submit() needs and can be done before somebody waits for it. It works without, too.
  void get_ready();
  Result<State> state_of(std::string_view receipt_number);

  // -- drafts: sealed with a key that only the person's own code carries (person_key, 64 hexadecimal digits)
  Result<void> save_draft(std::string_view person_key,
                          const Draft& draft);  // in place of the person's last one
  Result<std::optional<Draft>> draft_of(std::string_view person_key);
  Result<void> drop_draft(std::string_view person_key);

  // -- faces: sealed by the caller; nobody's name, and one for each tag
  Result<void> save_face(const std::string& tag, const KeptFace& face);  // in place of the one before
  Result<std::optional<KeptFace>> face(const std::string& tag);          // nothing once it has expired
  // Deletes it at once, and queues the withdrawal by which every other terminal learns of it: both or none.
  // Also where nothing is kept here: it may be elsewhere.
  Result<void> drop_face(const std::string& tag);
  Result<std::int64_t> faces_count();

  // -- calls of staff: a list of this terminal's own, of which the backend is told as well
  Result<std::string> call_staff(const std::string& screen);  // its id
  Result<void> end_call(const std::string& id, CallEnd by);   // once; later ends change nothing
  Result<void> record_answer(const std::string& id);          // staff ended it in the backend
  Result<std::optional<StaffCall>> call(const std::string& id);
  Result<std::vector<StaffCall>> calls();  // the newest first

  // -- where a request stands. Requests only, the newest first.
  // Empty where number and check do not belong together.
  Result<std::vector<Standing>> standing_of_receipt(std::string_view receipt_number, std::string_view check);
  Result<std::vector<Standing>> standing_of_person(std::string_view person_tag);

  // -- sync
  // Marks up to `limit` due submissions as being sent: requests before evaluations, of each those due longest
  // first. Each is on the disk in a state from which it is tried again (after `lease`, or at the next start)
  // before the caller has seen it. One whose bytes no longer fit their hash goes to the staff instead.
  Result<std::vector<Claimed>> claim(int limit, milliseconds lease);
  // Up to `most` sealed bytes of an attachment from `offset` on; fewer at its end.
  Result<Bytes> read_part(std::string_view id, std::string_view sha256, std::int64_t offset,
                          std::int64_t most);
  // All in one transaction. One that is not in the queue (any more) is skipped and logged.
  Result<void> settle(std::span<const Settlement> settlements);
  // How long until something is due: zero for now, nothing where nothing is queued.
  Result<std::optional<milliseconds>> next_due();
  // News of the backend and how far they were read, in one transaction. News of unknown requests are ignored.
  Result<void> record(std::span<const Progress> news, std::string_view cursor);
  Result<std::string> cursor();  // empty at first
  // People who took back their consent elsewhere: their faces are deleted here, and how far that was read is
  // kept, in one transaction.
  Result<void> record_withdrawals(std::span<const std::string> tags, std::string_view cursor);
  Result<std::string> withdrawal_cursor();  // empty at first

  // -- upkeep, at the start and once a day. Returns how many bodies, drafts and faces were removed.
  Result<int> tidy(const Retention& retention);

  // -- staff
  Result<std::vector<Row>> list();
  Result<Row> row_of_receipt(std::string_view receipt_number);
  Result<std::vector<Part>> parts_of(std::string_view id);
  Result<Counts> counts();
  Result<void> retry(std::string_view receipt_number);  // one that was refused or needs staff: sent again
  // For exporting (export_file.h), oldest first. kDamagedContent where its bytes no longer fit their hash.
  Result<std::vector<std::string>> undelivered();
  Result<Claimed> copy_of(std::string_view id);
  Result<std::string> identity();  // tells one terminal's database from another's
  // An event that belongs to no submission ("started", "staff-login", …).
  Result<void> note(std::string_view event, std::string_view subject);
  Result<audit::Verdict> verify_audit();

 private:
  Outbox(const Options& options, std::unique_ptr<database::Session> session);
  Result<std::vector<Claimed>> without_damaged(std::vector<Claimed> claimed);

  Options options_;
  std::unique_ptr<database::Session> session_;
  std::unique_ptr<ReadyBox> ready_;  // for the next body
  std::optional<std::filesystem::path> set_aside_;
};

// For Submission::draft_tag: under which the person's draft is kept. Empty for what is no person_key.
std::string draft_tag(std::string_view person_key);

}  // namespace yimen::outbox
