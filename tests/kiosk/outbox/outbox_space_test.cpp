// A disk that is full: a fault, nothing lost, and with room again it goes on.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "kiosk/database/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

using OutboxSpaceTest = OutboxFixture;

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

TEST_F(OutboxSpaceTest, AtItsLimitItSaysSoAndKeepsWhatItConfirmed) {
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
TEST_F(OutboxSpaceTest, AWriteThatFailsIsAFaultNotACrash) {
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

// Staff made room: the same program goes on.
TEST_F(OutboxSpaceTest, WithRoomAgainItGoesOnWithoutARestart) {
  Options limited = options();
  limited.max_bytes = 400'000;
  auto outbox = Outbox::open(limited);
  Error why{};
  const int given = fill(**outbox, why);
  ASSERT_EQ(why.fault, &database::kFull);
  const auto claimed = (*outbox)->claim(100, seconds(60));
  ASSERT_TRUE(claimed) << "what is full can still be sent";
  for (const auto& one : *claimed) ASSERT_TRUE(settle(**outbox, one.row.id, What::delivered));
  clock_.advance(std::chrono::hours(24 * 31));
  EXPECT_EQ((*outbox)->tidy({}), given);
  EXPECT_TRUE((*outbox)->submit(submission(std::string(20'000, 'x'))));
}

}  // namespace
}  // namespace yimen::outbox
