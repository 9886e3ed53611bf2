#include "backend/terminals/gate.h"

namespace yimen::backend {
namespace {

constexpr std::size_t kMost = 10'000;  // remembered at once

}  // namespace

bool Gate::remembers(const std::string& terminal) {
  const std::lock_guard lock(mutex_);
  const auto found = let_in_.find(terminal);
  return found != let_in_.end() && clock_.now() - found->second < kRemembered;
}

void Gate::remember(const std::string& terminal) {
  const std::lock_guard lock(mutex_);
  if (let_in_.size() >= kMost) let_in_.clear();
  let_in_[terminal] = clock_.now();
}

void Gate::forget(const std::string& terminal) {
  const std::lock_guard lock(mutex_);
  let_in_.erase(terminal);
}

Result<bool> Gate::lets_in(const std::string& terminal) {
  if (remembers(terminal)) return true;
  const auto standing = terminals_.standing(terminal);
  if (!standing) return fail(standing);
  const bool known =
      *standing == Standing::enrolled || (*standing == Standing::unknown && trust_ == Trust::certificates);
  if (known) remember(terminal);
  return known;
}

}  // namespace yimen::backend
