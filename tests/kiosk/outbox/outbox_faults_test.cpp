// Disks that are full, files that are not what they should be: a fault, nothing lost, nothing deleted.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "kiosk/database/faults.h"
#include "kiosk/outbox/outbox.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

namespace fs = std::filesystem;

class OutboxFaultsTest : public OutboxFixture {
 protected:
  std::string submit_one() {
    auto outbox = Outbox::open(options());
    return (*outbox)->submit(submission())->number;
  }

  static void overwrite(const fs::path& file, std::streamoff at, const std::string& bytes) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(at);
    out << bytes;
  }

  const fs::path file_ = folder_.path() / "outbox.db";
};

// Submits until it fails; returns how many receipts were given.
int fill(Outbox& outbox, Error& why) {
  for (int given = 0;; ++given) {
    const auto receipt =
        outbox.submit({.service_id = "big", .body = "{\"a\":\"" + std::string(20'000, 'x') + "\"}"});
    if (receipt) continue;
    why = receipt.error();
    return given;
  }
}

TEST_F(OutboxFaultsTest, AtItsLimitItSaysSoAndKeepsWhatItConfirmed) {
  Options limited = options();
  limited.max_bytes = 400'000;
  auto outbox = Outbox::open(limited);
  Error why{};
  const int given = fill(**outbox, why);
  EXPECT_EQ(why.fault, &database::kFull) << why.detail;
  EXPECT_GT(given, 3);
  EXPECT_EQ((*outbox)->counts()->queued, given);
  EXPECT_EQ((*outbox)->verify_audit()->entries, given) << "what was not kept left no entry";
  outbox->reset();
  auto with_room = Outbox::open(options());
  EXPECT_EQ((*with_room)->counts()->queued, given);
  EXPECT_TRUE((*with_room)->submit(submission()));
}

// The kernel itself refuses to let files grow, in a process of its own.
TEST_F(OutboxFaultsTest, AWriteThatFailsIsAFaultNotACrash) {
  const Options used = options();
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    auto outbox = Outbox::open(used);
    const rlimit small{400'000, 400'000};
    setrlimit(RLIMIT_FSIZE, &small);
    Error why{};
    const int given = fill(**outbox, why);
    ::_exit(why.fault == &database::kCannotWrite ? given : 255);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  const int given = WEXITSTATUS(status);
  ASSERT_NE(given, 255) << "another fault";
  EXPECT_GT(given, 2);
  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox);
  EXPECT_FALSE((*outbox)->set_aside());
  EXPECT_EQ((*outbox)->counts()->queued, given) << "each confirmed one, and only those";
}

TEST_F(OutboxFaultsTest, AFolderThatIsMissingIsAFault) {
  Options missing = options();
  missing.file = folder_.path() / "none" / "outbox.db";
  EXPECT_EQ(Outbox::open(missing).error().fault, &database::kCannotOpen);
}

TEST_F(OutboxFaultsTest, AFolderInPlaceOfTheFileIsAFault) {
  fs::create_directory(file_);
  EXPECT_EQ(Outbox::open(options()).error().fault, &database::kCannotOpen);
}

TEST_F(OutboxFaultsTest, AFileThatIsNoDatabaseIsSetAsideWhole) {
  const std::string garbage(5000, 'g');
  std::ofstream(file_) << garbage;
  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox);
  ASSERT_TRUE((*outbox)->set_aside());
  EXPECT_EQ(content_of(*(*outbox)->set_aside()), garbage);
  EXPECT_TRUE((*outbox)->submit(submission()));
}

TEST_F(OutboxFaultsTest, ADamagedDatabaseIsSetAsideWithItsLog) {
  submit_one();
  // A log that SQLite would otherwise take in: made by a process that ends without closing.
  const Options used = options();
  const pid_t child = ::fork();
  if (child == 0) {
    auto outbox = Outbox::open(used);
    ::_exit((*outbox)->submit(submission()) ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_EQ(status, 0);
  overwrite(file_, 0, "this is not SQLite");
  const std::string before = content_of(file_);
  const std::string log_before = content_of(file_.string() + "-wal");
  ASSERT_FALSE(log_before.empty());

  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox);
  ASSERT_TRUE((*outbox)->set_aside());
  const std::string aside = (*outbox)->set_aside()->string();
  // The log may mend the first page: what matters is that both are there, unshortened.
  EXPECT_EQ(content_of(aside), before);
  EXPECT_EQ(content_of(aside + "-wal"), log_before);
  EXPECT_EQ((*outbox)->counts()->queued, 0);
}

TEST_F(OutboxFaultsTest, DamageInTheMiddleIsNoticedAtTheStart) {
  {
    auto outbox = Outbox::open(options());
    for (int i = 0; i < 20; ++i) ASSERT_TRUE((*outbox)->submit(submission(std::string(3000, 'x'))));
  }
  overwrite(file_, 4096 * 3, std::string(4096 * 4, '\x5a'));
  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox);
  EXPECT_TRUE((*outbox)->set_aside());
  EXPECT_TRUE((*outbox)->submit(submission()));
}

TEST_F(OutboxFaultsTest, TwoDamagedFilesAreBothKept) {
  for (int i = 0; i < 2; ++i) {
    std::ofstream(file_) << std::string(5000, static_cast<char>('a' + i));
    ASSERT_TRUE((*Outbox::open(options()))->set_aside());
    fs::remove(file_);
  }
  int kept = 0;
  for (const auto& entry : fs::directory_iterator(folder_.path()))
    if (content_of(entry.path()).size() == 5000) ++kept;
  EXPECT_EQ(kept, 2);
}

TEST_F(OutboxFaultsTest, ANewerDatabaseIsLeftUntouched) {
  submit_one();
  SQLite::Database(file_, SQLite::OPEN_READWRITE).exec("PRAGMA user_version=99");
  const std::string before = content_of(file_);
  const auto outbox = Outbox::open(options());
  ASSERT_FALSE(outbox);
  EXPECT_EQ(outbox.error().fault, &database::kNewer);
  EXPECT_EQ(content_of(file_), before);
  EXPECT_FALSE(Outbox::open_read_only(file_));
}

// Its program was killed, so that the last changes are still in its log.
TEST_F(OutboxFaultsTest, ANewerDatabaseIsLeftUntouchedWithItsLog) {
  const pid_t child = ::fork();
  if (child == 0) {
    SQLite::Database newer(file_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    newer.exec("PRAGMA journal_mode=WAL; CREATE TABLE future (x); PRAGMA user_version=3;");
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const std::string before = content_of(file_);
  const std::string log_before = content_of(file_.string() + "-wal");
  ASSERT_GT(log_before.size(), 4096U);
  for (int i = 0; i < 2; ++i) {
    const auto outbox = Outbox::open(options());
    ASSERT_FALSE(outbox);
    EXPECT_EQ(outbox.error().fault, &database::kNewer);
    EXPECT_NE(outbox.error().detail.find("version 3"), std::string::npos);
  }
  EXPECT_EQ(content_of(file_), before);
  EXPECT_EQ(content_of(file_.string() + "-wal"), log_before);
}

// In a process of its own, since the administrator may write everywhere.
TEST_F(OutboxFaultsTest, AFolderThatMayNotBeWrittenIsAFaultAndNothingIsTouched) {
  submit_one();
  const std::string before = content_of(file_);
  fs::permissions(file_, fs::perms(0444));
  fs::permissions(folder_.path(), fs::perms(0555));
  const Options used = options();
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setresuid(kNobody, kNobody, kNobody) != 0) ::_exit(2);
    const auto outbox = Outbox::open(used);
    ::_exit(!outbox && outbox.error().fault == &database::kCannotOpen ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  fs::permissions(folder_.path(), fs::perms(0755));
  EXPECT_EQ(status, 0);
  EXPECT_EQ(content_of(file_), before);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
  fs::permissions(file_, fs::perms(0600));
  EXPECT_EQ((*Outbox::open(options()))->counts()->queued, 1);
}

// Staff made room: the same program goes on.
TEST_F(OutboxFaultsTest, WithRoomAgainItGoesOnWithoutARestart) {
  Options limited = options();
  limited.max_bytes = 400'000;
  auto outbox = Outbox::open(limited);
  Error why{};
  const int given = fill(**outbox, why);
  ASSERT_EQ(why.fault, &database::kFull);
  const auto claimed = (*outbox)->claim(100, seconds(60));
  ASSERT_TRUE(claimed) << "what is full can still be sent";
  for (const auto& one : *claimed) ASSERT_TRUE((*outbox)->mark_delivered(one.row.id));
  clock_.advance(std::chrono::hours(24 * 31));
  EXPECT_EQ((*outbox)->tidy({}), given);
  EXPECT_TRUE((*outbox)->submit(submission(std::string(20'000, 'x'))));
}

TEST_F(OutboxFaultsTest, AnEntryThatWasChangedBreaksTheChain) {
  {
    auto outbox = Outbox::open(options());
    for (int i = 0; i < 4; ++i) ASSERT_TRUE((*outbox)->submit(submission()));
  }
  SQLite::Database(file_, SQLite::OPEN_READWRITE).exec("UPDATE audit SET subject = 'YM-other' WHERE seq = 2");
  EXPECT_EQ((*Outbox::open(options()))->verify_audit()->broken_at, 2);
  SQLite::Database(file_, SQLite::OPEN_READWRITE).exec("DELETE FROM audit WHERE seq = 1");
  EXPECT_EQ((*Outbox::open(options()))->verify_audit()->broken_at, 1);
}

}  // namespace
}  // namespace yimen::outbox
