// Runs the scenario with a fault at the first changing call, at the second, and so on until none is reached.
#pragma once

#include <string>
#include <vector>

#include "tests/faults/storage/faulty_disk.h"

namespace yimen::faults {

struct Plan {
  FaultyDisk::Mode mode = FaultyDisk::Mode::fail_once;
  bool cut_power = false;
  Survivors survivors = Survivors::synced_only;
  std::uint64_t seed = 1;
  bool lies = false;         // the disk's syncs are no syncs, of files that end with this:
  std::string lies_about{};  // empty: of all
};

struct Outcome {
  int points = 0;                   // at which a fault was tried
  int points_with_refusals = 0;     // at which the outbox had to say no
  std::vector<std::string> broken;  // "at 17: LOST: YM-…"
};

Outcome sweep(const Plan& plan);
// One point only; false where the scenario ended before it.
bool try_at(const Plan& plan, int nth, Outcome& outcome);

// A folder in memory where the machine has one: nothing here is about the real disk.
std::string fast_folder();

// Longer runs: scripts/test --long sets YIMEN_LONG=1.
bool is_long();

}  // namespace yimen::faults
