// Which ways there are to say and to show who one is, on this terminal at this moment.
#include <algorithm>
#include <array>

#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

using identity::Evidence;

bool reads_codes(const Station& station) {
  return hal::usable(station.camera) || hal::usable(station.scanner);
}

WayState ready_if(bool works) { return works ? WayState::ready : WayState::out_of_order; }

WayState card_state(const Station& station) {
  const bool here = station.card != hal::Status::absent && station.card != hal::Status::unknown;
  return here ? ready_if(hal::usable(station.card)) : WayState::not_here;
}

WayState code_state(const Station& station) {
  return ready_if(station.can_verify_codes && reads_codes(station));
}

WayState face_device(const Station& station) {
  if (!station.face_offered) return WayState::not_here;
  return ready_if(hal::usable(station.face) && hal::usable(station.camera));
}

// A face is looked at only after something was shown to compare it with.
WayState face_way(const Station& station) {
  const auto device = face_device(station);
  const bool shown_first = code_state(station) == WayState::ready || card_state(station) == WayState::ready;
  return device == WayState::ready ? ready_if(shown_first) : device;
}

WayState pin_state(const State& state, const Station& station) {
  if (!station.card_has_pin || state.pin_tries_left == 0) return WayState::not_here;
  return card_state(station);
}

bool by_code(const identity::Identity& identity) {
  return identity.evidence.has(Evidence::static_code) || identity.evidence.has(Evidence::rotating_code);
}

}  // namespace

WayState way_state(Way way, const Station& station) {
  switch (way) {
    case Way::code: return code_state(station);
    case Way::card: return card_state(station);
    case Way::face: return face_way(station);
    case Way::papers: return WayState::ready;
  }
  return WayState::not_here;
}

WayState staff_state(const Station& station) { return code_state(station); }

bool any_way_ready(const Station& station) {
  constexpr std::array kWays{Way::code, Way::card, Way::face, Way::papers};
  return std::ranges::any_of(kWays, [&](Way way) { return way_state(way, station) == WayState::ready; });
}

bool can_keep_face(const State& state, const World& world) {
  const auto& identity = state.identity;
  if (!identity) return false;
  const bool shown = by_code(*identity) || identity->evidence.has(Evidence::card);
  // Where faces are not offered any more, what is still kept can be deleted.
  return shown && (world.station.face_offered || state.face.enrolled);
}

WayState face_state(const State& state, const World& world) {
  if (!can_keep_face(state, world) || state.face_failures >= kMostFaceFailures) return WayState::not_here;
  return face_device(world.station);
}

std::vector<ProveWay> prove_ways(const State& state, const World& world) {
  if (!state.identity) return {};
  const auto& evidence = state.identity->evidence;
  const Station& station = world.station;
  std::vector<ProveWay> ways;
  const auto offer = [&](Evidence one, WayState way) {
    if (!evidence.has(one) && way != WayState::not_here) ways.push_back({one, way});
  };
  if (by_code(*state.identity)) offer(Evidence::rotating_code, code_state(station));
  if (evidence.has(Evidence::card)) offer(Evidence::pin, pin_state(state, station));
  // Nobody is registered on the word of the face itself.
  const bool to_enrol = state.prove_return == Screen::face_settings;
  if (state.face.enrolled && !to_enrol) offer(Evidence::face, face_state(state, world));
  offer(Evidence::staff, staff_state(station));
  return ways;
}

Text prove_reason(const State& state, const World& world) {
  const auto* service = service_of(state, world);
  return service != nullptr && state.prove_return == Screen::review ? service->needs.reason : Text{};
}

}  // namespace yimen::visit
