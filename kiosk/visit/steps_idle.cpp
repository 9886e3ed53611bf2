// Time, presence, and what lies over the screen.
#include <algorithm>

#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

// Without a hand nobody is taken to be there for longer: a paper may lie before the camera for ever.
constexpr std::chrono::minutes kMostBusy{10};

// The first screen is as the next person should find it.
bool untouched(const State& state) {
  return state.screen == Screen::attract && state.overlay == Overlay::none && state.call == Call::none &&
         state.settings == Settings{};
}

// Nobody is hurried while the machine works.
bool idle_counts(const State& state) { return !untouched(state) && state.screen != Screen::submitting; }

Instant last_sign(const State& state) {
  return std::max(state.last_action, std::min<Instant>(state.last_busy, state.last_action + kMostBusy));
}

Instant warning_at(const State& state, const Limits& limits) {
  if (state.screen == Screen::goodbye) return std::max(state.screen_since, last_sign(state)) + limits.goodbye;
  return last_sign(state) + (state.away ? limits.away_warning : limits.idle_warning);
}

// Nobody is left before a camera that does not see them.
Instant look_ends(const State& state, const Limits& limits) {
  return std::max(state.screen_since, state.last_action) + limits.face;
}

// A code or a paper is before the camera at this moment.
bool holds_something(const State& state) {
  return state.screen == Screen::scanning && state.hint != vision::Hint::none &&
         state.hint != vision::Hint::show_code;
}

bool looks(const State& state) { return state.screen == Screen::face && state.overlay == Overlay::none; }

void warn(Step& step, const World& world) {
  step.state.overlay = Overlay::idle;
  step.state.idle_ends = world.now + world.station.limits.idle_countdown;
  step.effects.emplace_back(Chime{});
}

// A draft of another service gives way when a page of this one is left, not before.
bool drafted_another(const State& state) {
  return state.draft && state.draft->service_id != state.service_id;
}

void run_out(Step& step, const World& world) {
  if (!drafted_another(step.state)) keep_draft(step, world);
  end_visit(step);
}

}  // namespace

void on(Step& step, const Touched&, const World& world) {
  step.state.last_action = world.now;
  step.state.away = false;
  if (step.state.overlay == Overlay::idle) step.state.overlay = Overlay::none;
}

void on(Step& step, const Tick&, const World& world) {
  const State& state = step.state;
  const Limits& limits = world.station.limits;
  if (!idle_counts(state)) return;
  if (holds_something(state)) on(step, StillBusy{}, world);
  if (state.overlay == Overlay::idle) {
    if (world.now >= state.idle_ends) run_out(step, world);
  } else if (world.now >= warning_at(state, limits)) {
    warn(step, world);
  } else if (looks(state) && world.now >= look_ends(state, limits)) {
    on(step, FaceNotMatched{}, world);
  }
}

void on(Step& step, const PresenceChanged& event, const World& world) {
  if (step.state.screen == Screen::attract) return;
  if (step.state.away == !event.near) return;
  step.state.away = !event.near;
  step.state.last_action = world.now;
  if (event.near && step.state.overlay == Overlay::idle) step.state.overlay = Overlay::none;
}

void on(Step& step, const OverlayOpened& event, const World&) {
  switch (event.overlay) {
    case Overlay::help:
    case Overlay::settings: step.state.overlay = event.overlay; return;
    case Overlay::leave:
      if (step.state.screen != Screen::attract) step.state.overlay = event.overlay;
      return;
    default: return;
  }
}

// Says that somebody is there, and nothing else: a warning that is up still wants a hand.
void on(Step& step, const StillBusy&, const World& world) { step.state.last_busy = world.now; }

// Who plugs it in wants to hear; who pulls it out may want to hear all the same.
void on(Step& step, const HeadsetChanged& event, const World& world) {
  step.state.last_action = world.now;
  if (event.plugged) step.state.settings.voice = true;
}

void on(Step& step, const OverlayClosed&, const World&) { step.state.overlay = Overlay::none; }

void on(Step& step, const LeaveConfirmed&, const World&) {
  if (step.state.screen == Screen::attract) return;
  if (unfinished(step.state) && !drafted_another(step.state)) drop_draft(step);
  end_visit(step);
}

void on(Step& step, const LeaveKept&, const World& world) {
  if (step.state.screen == Screen::attract) return;
  keep_draft(step, world);
  end_visit(step);
}

void on(Step& step, const NewsOpened& event, const World& world) {
  if (event.index >= notices_on(world.station, world.wall).size()) return;
  step.state.news = event.index;
  step.state.overlay = Overlay::news;
}

int idle_seconds_left(const State& state, Instant now) {
  if (state.overlay != Overlay::idle) return 0;
  return static_cast<int>(std::max(seconds(0), std::chrono::ceil<seconds>(state.idle_ends - now)).count());
}

std::optional<Instant> next_tick(const State& state, const Limits& limits) {
  if (!idle_counts(state)) return std::nullopt;
  if (state.overlay == Overlay::idle) return state.idle_ends;
  const Instant warning = warning_at(state, limits);
  return looks(state) ? std::min(warning, look_ends(state, limits)) : warning;
}

}  // namespace yimen::visit
