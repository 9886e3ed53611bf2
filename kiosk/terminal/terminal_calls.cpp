// A member of staff is called to the terminal.
#include "kiosk/common/log.h"
#include "kiosk/terminal/terminal.h"

namespace yimen::terminal {
namespace {

constexpr seconds kBetweenLooks{2};

}  // namespace

void Terminal::carry_out(const visit::CallStaff& effect) {
  if (!mailroom_.is_open()) return queue_.push(visit::Event(visit::CallFailed{}));
  auto id = mailroom_.outbox().call_staff(effect.screen);
  if (!id) {
    log::fault("outbox", id.error());
    return queue_.push(visit::Event(visit::CallFailed{}));
  }
  mailroom_.wake();
  queue_.push(visit::Event(visit::CallNoted{std::move(*id)}));
}

void Terminal::carry_out(const visit::TakeBackCall& effect) {
  if (!mailroom_.is_open()) return;
  if (const auto ended = mailroom_.outbox().end_call(effect.id, outbox::CallEnd::person); !ended)
    return log::fault("outbox", ended.error());
  mailroom_.wake();
}

// Staff end a call from a program of their own, beside this one.
bool Terminal::look_after_call() {
  const bool waiting = state_.call == visit::Call::waiting && mailroom_.is_open();
  if (!waiting || clock_.now() < call_looked_at_ + kBetweenLooks) return false;
  call_looked_at_ = clock_.now();
  const auto call = mailroom_.outbox().call(state_.call_id);
  if (!call || !*call || (*call)->open()) return false;
  mailroom_.wake();
  apply(visit::CallAnswered{state_.call_id});
  return true;
}

std::optional<Instant> Terminal::next_tick() const {
  const auto own = visit::next_tick(state_, station_.limits);
  if (state_.call != visit::Call::waiting) return own;
  const Instant look = call_looked_at_ + kBetweenLooks;
  return own ? std::min(*own, look) : look;
}

}  // namespace yimen::terminal
