// Simulated people at the real terminal: each completes every service, by what they perceive and by rules.
//   bench_people [SEED [PERSON]]
// A line for each person and service: name, service, done or not, steps, errors, seconds. Ends non-zero where
// anybody was stuck.
#include <fmt/format.h>

#include <cstdlib>

#include "tests/bench/people/crowd.h"

int main(int argc, char** argv) {
  using namespace yimen::people;
  const unsigned seed = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 5;
  bool all = true;
  for (const auto& who : crowd()) {
    if (argc > 2 && who != argv[2]) continue;
    for (const auto& service : services()) {
      const auto outcome = visit_of(who, service, seed);
      all = all && outcome.done;
      fmt::print("{} {} {} {} {} {}\n", who, service, outcome.done ? "done" : "stuck", outcome.effort.steps,
                 outcome.effort.errors, outcome.effort.time.count() / 1000);
      if (!outcome.done) fmt::print(stderr, "{} is stuck in {} at {}\n", who, service, outcome.stuck);
      std::fflush(stdout);
    }
  }
  return all ? 0 : 1;
}
