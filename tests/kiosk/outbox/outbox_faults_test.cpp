// Files that are not what they should be: a fault, nothing lost, nothing deleted.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/wait.h>
#include <unistd.h>

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
    newer.exec("PRAGMA journal_mode=WAL; CREATE TABLE future (x); PRAGMA user_version=98;");
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
    EXPECT_NE(outbox.error().detail.find("version 98"), std::string::npos);
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
