#include "kiosk/sync/engine.h"

#include "kiosk/common/log.h"

namespace yimen::sync {
namespace {

constexpr std::chrono::hours kBetweenTidying{24};

}  // namespace

Engine::Engine(outbox::Outbox& outbox, Transport& transport, const Config& config, const Clock& clock,
               Random& random, const Emit& emit)
    : outbox_(outbox),
      transport_(transport),
      config_(config),
      clock_(clock),
      line_(config, clock, random, emit),
      uploader_(outbox, transport, line_, config, clock, random, emit),
      progress_(outbox, transport, line_, config, clock, random, emit),
      withdrawals_(outbox, transport, line_, config, clock, random, emit),
      calls_(outbox, transport, line_, config, clock, random),
      bundle_(transport, line_, config, clock, random, emit),
      questions_(transport, line_, emit) {}

void Engine::step() { transport_.run(work()); }

milliseconds Engine::work() {
  questions_.work();
  milliseconds wait = std::min(uploader_.work(), tidy());
  if (line_.pause()) return wait;
  if (line_.is_down()) return std::min(wait, progress_.probe());
  wait = std::min(wait, calls_.work());
  if (!uploader_.has_time()) return wait;
  wait = std::min(wait, progress_.work());
  wait = std::min(wait, withdrawals_.work());
  return std::min(wait, bundle_.work());
}

milliseconds Engine::tidy() {
  if (clock_.now() >= tidy_at_) {
    if (const auto tidied = outbox_.tidy(config_.retention); !tidied) log::fault("sync", tidied.error());
    tidy_at_ = clock_.now() + kBetweenTidying;
  }
  return std::chrono::ceil<milliseconds>(tidy_at_ - clock_.now());
}

void Engine::hurry() {
  line_.hurry();
  uploader_.look_again();
  calls_.look_again();
}

void Engine::put_back() {
  uploader_.put_back();
  questions_.give_up();
}

}  // namespace yimen::sync
