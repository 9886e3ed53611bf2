// Before the camera: agreed to, matched or registered, or given up for another way.
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

void open_camera(Step& step, const World& world) {
  State& state = step.state;
  go(step, Screen::face, world);
  state.face_hint = vision::FaceHint::look_here;
  state.gesture.reset();
  state.gesture_done = false;
  state.enrol_taken = 0;
  step.effects.emplace_back(WatchFace{state.face_use, owner_of_face(state)});
}

void close_camera(Step& step) {
  if (step.state.screen == Screen::face) step.effects.emplace_back(CloseFace{});
  step.state.gesture.reset();
  step.state.face_hint = vision::FaceHint::none;
}

// Where the other ways are, or what was asked for can be left.
Screen place_before(const State& state) {
  if (state.prove_return && state.face_use == FaceUse::verify) return Screen::prove;
  return state.face_use == FaceUse::enrol ? Screen::face_settings : Screen::home;
}

void give_up(Step& step, const Fault& fault, const World& world) {
  State& state = step.state;
  close_camera(step);
  if (state.face_use == FaceUse::verify && !state.prove_return)
    ask_for_more(step, identity::Assurance::proven, Screen::home, world);
  else
    go(step, place_before(state), world);
  say(step, fault);
}

}  // namespace

void verify_face(Step& step, const World& world) {
  step.state.face_use = FaceUse::verify;
  if (step.state.face_consented) return open_camera(step, world);
  go(step, Screen::face_consent, world);
}

void on(Step& step, const FaceAgreed&, const World& world) {
  if (step.state.screen != Screen::face_consent) return;
  if (face_state(step.state, world) != WayState::ready) return leave_face(step, world);
  step.state.face_consented = true;
  open_camera(step, world);
}

void on(Step& step, const FaceDeclined&, const World& world) {
  if (step.state.screen == Screen::face_consent) leave_face(step, world);
}

void on(Step& step, const FaceSkipped&, const World& world) {
  if (step.state.screen == Screen::face) leave_face(step, world);
}

void leave_face(Step& step, const World& world) {
  close_camera(step);
  go(step, place_before(step.state), world);
}

void on(Step& step, const FaceHintChanged& event, const World&) {
  if (step.state.screen == Screen::face) step.state.face_hint = event.hint;
}

void on(Step& step, const GestureAsked& event, const World&) {
  if (step.state.screen != Screen::face) return;
  step.state.gesture = event.gesture;
  step.state.gesture_done = false;
}

void on(Step& step, const GestureSeen& event, const World&) {
  if (step.state.screen == Screen::face && step.state.gesture == event.gesture)
    step.state.gesture_done = true;
}

void on(Step& step, const FaceMatched&, const World& world) {
  State& state = step.state;
  if (state.screen != Screen::face || state.face_use != FaceUse::verify) return;
  close_camera(step);
  state.identity->evidence.add(identity::Evidence::face);
  state.face_failures = 0;
  go_on_proving(step, world);
  state.face_done = true;
}

void on(Step& step, const FaceNotMatched&, const World& world) {
  State& state = step.state;
  if (state.screen != Screen::face) return;
  if (++state.face_failures >= kMostFaceFailures) return give_up(step, kFaceGivenUp, world);
  open_camera(step, world);
  say(step, kFaceNotSeen);
}

void on(Step& step, const EnrolProgress& event, const World& world) {
  if (step.state.screen != Screen::face) return;
  step.state.enrol_taken = event.taken;
  step.state.last_action = world.now;
}

void on(Step& step, const FaceEnrolled& event, const World& world) {
  State& state = step.state;
  if (state.screen != Screen::face || state.face_use != FaceUse::enrol) return;
  close_camera(step);
  state.face = {.known = true, .enrolled = true, .enrolled_at = event.at, .renew_by = event.renew_by};
  state.last_action = world.now;
  go(step, Screen::face_settings, world);
  state.face_done = true;
}

void on(Step& step, const FaceFailed& event, const World& world) {
  State& state = step.state;
  state.face_deleting = false;
  if (state.screen == Screen::face) leave_face(step, world);
  if (state.identity) state.notice = event.error;
}

}  // namespace yimen::visit
