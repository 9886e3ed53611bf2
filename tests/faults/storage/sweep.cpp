#include "tests/faults/storage/sweep.h"

#include <cstdlib>
#include <filesystem>

#include "tests/faults/storage/scenario.h"
#include "tests/support/temporary_folder.h"

namespace yimen::faults {

std::string fast_folder() {
  const std::filesystem::path memory = "/dev/shm";
  return (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()).string();
}

bool is_long() { return std::getenv("YIMEN_LONG") != nullptr; }

bool try_at(const Plan& plan, int nth, Outcome& outcome) {
  const testing_support::TemporaryFolder folder(fast_folder());
  FaultyDisk disk;
  if (plan.lies) disk.ignore_syncs(plan.lies_about);
  Scenario scenario(folder.path() / "outbox.db", disk.name());
  disk.plan(plan.mode, nth);
  scenario.run([&] { return disk.stopped(); });
  const bool reached = disk.struck();
  SeededRandom random(plan.seed * 100'000 + static_cast<std::uint64_t>(nth));
  if (plan.cut_power) {
    std::filesystem::remove(folder.path() / "outbox.db-shm");
    disk.cut_power(plan.survivors, random);
  }
  for (const auto& promise : scenario.check())
    outcome.broken.push_back("at " + std::to_string(nth) + ": " + promise);
  if (reached) ++outcome.points;
  if (!scenario.refusals().empty()) ++outcome.points_with_refusals;
  return reached;
}

Outcome sweep(const Plan& plan) {
  Outcome outcome;
  for (int nth = 1; try_at(plan, nth, outcome); ++nth) {
  }
  return outcome;
}

}  // namespace yimen::faults
