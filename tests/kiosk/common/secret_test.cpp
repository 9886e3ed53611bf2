// The calls that change the whole process are made in a child: they are never undone.
#include "kiosk/common/secret.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace yimen {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kDebuggersShutOut = false;  // the search for leaks is one
#else
constexpr bool kDebuggersShutOut = true;
#endif

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kOwnAllocator = false;
#else
constexpr bool kOwnAllocator = true;
#endif

// Runs `body` in a child and gives its wait status.
int in_child(void (*body)()) {
  const pid_t child = fork();
  if (child == 0) {
    body();
    _exit(0);
  }
  int status = -1;
  waitpid(child, &status, 0);
  return status;
}

bool exited_well(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == 0; }

// clear() keeps the block, so what is in it may still be read.
template <class Container>
bool all_zero(const Container& cleared) {
  const auto* begin = cleared.data();
  return std::all_of(begin, begin + cleared.capacity(), [](auto value) { return value == 0; });
}

TEST(Wipe, OverwritesAString) {
  std::string text(200, 'A');
  const char* where = text.data();
  wipe(text);
  EXPECT_TRUE(text.empty());
  ASSERT_EQ(text.data(), where);
  EXPECT_TRUE(all_zero(text));
}

TEST(Wipe, OverwritesWhatAStringHeldBeforeItShrank) {
  std::string text(200, 'A');
  text.resize(3);
  wipe(text);
  EXPECT_TRUE(all_zero(text));
}

TEST(Wipe, OverwritesAStringHeldInPlace) {
  std::string text = "张三";  // short: no block of its own
  wipe(text);
  EXPECT_TRUE(all_zero(text));
}

TEST(Wipe, OverwritesBytes) {
  Bytes bytes(64, 0xAA);
  const std::uint8_t* where = bytes.data();
  wipe(bytes);
  EXPECT_TRUE(bytes.empty());
  ASSERT_EQ(bytes.data(), where);
  EXPECT_TRUE(all_zero(bytes));
}

TEST(Wipe, OverwritesWhatBytesHeldBeforeTheyShrank) {
  Bytes bytes(64, 0xAA);
  bytes.resize(3);
  wipe(bytes);
  EXPECT_TRUE(all_zero(bytes));
}

TEST(Wipe, EmptyIsHarmless) {
  std::string text;
  Bytes bytes;
  wipe(text);
  wipe(bytes);
  EXPECT_TRUE(text.empty() && bytes.empty());
}

TEST(ForbidDumps, NoCoreAndNoDebugger) {
  EXPECT_TRUE(exited_well(in_child([] {
    forbid_dumps();
    rlimit limit{1, 1};
    getrlimit(RLIMIT_CORE, &limit);
    if (limit.rlim_cur != 0 || limit.rlim_max != 0) _exit(1);
    if (kDebuggersShutOut && prctl(PR_GET_DUMPABLE) != 0) _exit(2);
  })));
}

TEST(ForbidDumps, ACrashLeavesNoCore) {
  const int status = in_child([] {
    forbid_dumps();
    signal(SIGABRT, SIG_DFL);
    abort();
  });
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_FALSE(WCOREDUMP(status));
}

// See freed_memory_probe.cpp. The setting is made by starting again, hence a program of its own.
int run_probe(const char* argument) {
  const pid_t child = fork();
  if (child == 0) {
    unsetenv("GLIBC_TUNABLES");
    execl(YIMEN_FREED_MEMORY_PROBE, YIMEN_FREED_MEMORY_PROBE, argument, nullptr);
    _exit(127);
  }
  int status = -1;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(SameSecret, TellsThemApartAtEveryPlace) {
  const std::string secret = "7K3Q9F2XABCD";
  EXPECT_TRUE(same_secret(secret, secret));
  for (std::size_t i = 0; i < secret.size(); ++i) {
    auto other = secret;
    other[i] = '-';
    EXPECT_FALSE(same_secret(secret, other)) << i;
  }
  EXPECT_FALSE(same_secret(secret, secret + "0"));
  EXPECT_FALSE(same_secret(secret, ""));
  EXPECT_FALSE(same_secret("", secret));
  EXPECT_TRUE(same_secret("", ""));
}

TEST(WipeFreedMemory, OverwritesBlocksOfEverySize) {
  if (!kOwnAllocator) GTEST_SKIP() << "a sanitizer brings an allocator of its own";
  EXPECT_EQ(run_probe("wiped"), 0) << "a freed block kept its content";
  EXPECT_NE(run_probe("plain"), 0) << "the probe cannot tell";
}

}  // namespace
}  // namespace yimen
