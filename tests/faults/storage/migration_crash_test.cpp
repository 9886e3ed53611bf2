// The disk fails while an old database is brought forward: it is the old one or the new one, with every row.
#include <gtest/gtest.h>

#include "tests/faults/storage/sweep.h"
#include "tests/kiosk/outbox/fixture.h"
#include "tests/kiosk/outbox/version_1.h"

namespace yimen::faults {
namespace {

using Mode = FaultyDisk::Mode;
using outbox::kOldRows;
using outbox::Outbox;

class MigrationCrashTest : public outbox::OutboxFixture {
 protected:
  MigrationCrashTest() : OutboxFixture(fast_folder()) {}

  // False where the migration ended before the fault.
  bool fault_at(Mode mode, bool cut_power, int nth) {
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
      std::filesystem::remove(entry.path());
    outbox::make_version_1(options().file);
    FaultyDisk disk;
    disk.plan(mode, nth);
    outbox::Options faulty = options();
    faulty.vfs = disk.name();
    { const auto ignored = Outbox::open(faulty); }
    const bool reached = disk.struck();
    if (cut_power) {
      std::filesystem::remove(options().file.string() + "-shm");
      disk.cut_power(Survivors::synced_only, random_);
    }
    expect_every_row();
    return reached;
  }

  void expect_every_row() {
    auto outbox = Outbox::open(options());
    ASSERT_TRUE(outbox) << outbox.error().detail;
    EXPECT_FALSE((*outbox)->set_aside());
    EXPECT_EQ((*outbox)->list()->size(), kOldRows.size());
    const auto claimed = (*outbox)->claim(10, seconds(60));
    ASSERT_TRUE(claimed);
    std::size_t whole = 0;
    for (const auto& one : *claimed)
      for (const auto& old : kOldRows) whole += one.row.id == old.id && one.sealed == body_of(old) ? 1U : 0U;
    EXPECT_EQ(whole, 3U);
  }

  int sweep(Mode mode, bool cut_power) {
    int nth = 1;
    while (fault_at(mode, cut_power, nth) && !HasFailure()) ++nth;
    return nth;
  }
};

TEST_F(MigrationCrashTest, ACallThatFailsLosesNothing) { EXPECT_GT(sweep(Mode::fail_once, false), 20); }
TEST_F(MigrationCrashTest, AProgramThatDiesLosesNothing) { EXPECT_GT(sweep(Mode::stop_world, false), 20); }
TEST_F(MigrationCrashTest, AFullDiskLosesNothing) { EXPECT_GT(sweep(Mode::full, false), 20); }
TEST_F(MigrationCrashTest, APowerCutLosesNothing) { EXPECT_GT(sweep(Mode::stop_world, true), 20); }

}  // namespace
}  // namespace yimen::faults
