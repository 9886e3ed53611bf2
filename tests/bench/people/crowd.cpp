#include "tests/bench/people/crowd.h"

#include <algorithm>
#include <stdexcept>

#include "tests/bench/people/ears.h"
#include "tests/bench/people/eyes.h"

namespace yimen::people {
namespace {

const std::vector<Traits>& traits() {
  static const std::vector<Traits> all{
      {.name = "slow", .slowness = 5},
      {.name = "trembling", .slowness = 2, .aim_error_mm = 8, .twice = 0.5, .wishes = {"手抖"}},
      {.name = "low-vision", .slowness = 2, .circle_mm = 200, .wishes = {"最大字"}},
      {.name = "wheelchair", .slowness = 1.5, .seated = true, .wishes = {"按钮放低"}}};
  return all;
}

std::unique_ptr<Body> body_of(const std::string& person, Booth& booth, unsigned seed) {
  if (person == "blind") return std::make_unique<Ears>(booth);
  const auto found = std::ranges::find(traits(), person, &Traits::name);
  if (found == traits().end()) throw std::out_of_range(person);
  return std::make_unique<Eyes>(booth, *found, seed);
}

}  // namespace

const std::vector<std::string>& crowd() {
  static const std::vector<std::string> all{"slow", "trembling", "low-vision", "wheelchair", "blind"};
  return all;
}

std::vector<std::string> services() {
  Booth booth;
  std::vector<std::string> ids;
  for (const auto& service : booth.terminal().world().catalogue.services()) ids.push_back(service.id);
  return ids;
}

Outcome visit_of(const std::string& person, const std::string& service, unsigned seed) {
  Booth booth;
  const auto* wanted = booth.terminal().world().catalogue.find(service);
  if (wanted == nullptr) return {.done = false, .stuck = "no such service", .effort = {}};
  const auto body = body_of(person, booth, seed);
  return Mind(*body).complete(*wanted);
}

}  // namespace yimen::people
