// What this terminal keeps of a face: whether it does, registering, renewing, deleting.
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

constexpr int kLeastAge = 14;  // 人脸识别技术应用安全管理办法, art. 7

// Of a birth year alone it is certain only a year later.
bool old_enough(const identity::Identity& identity, const World& world) {
  return identity.birth_year &&
         static_cast<int>(china_date(world.wall).year()) - *identity.birth_year > kLeastAge;
}

bool at_settings(const State& state) { return state.screen == Screen::face_settings; }

}  // namespace

FaceOwner owner_of_face(const State& state) {
  return state.identity ? FaceOwner{state.identity->subject, state.identity->person_key} : FaceOwner{};
}

void leave_face_intro(Step& step, const World& world) {
  step.state.face_wanted = false;
  go(step, Screen::identify, world);
}

void on(Step& step, const FaceKnown& event, const World&) {
  State& state = step.state;
  if (!state.identity || state.identity->subject != event.subject) return;
  state.face = {true, event.enrolled, event.at, event.renew_by};
  state.face_deleted = std::exchange(state.face_deleting, false) && !event.enrolled;
}

void on(Step& step, const FaceSettingsAsked&, const World& world) {
  if (step.state.screen == Screen::home && can_keep_face(step.state, world))
    go(step, Screen::face_settings, world);
}

void on(Step& step, const FaceEnrolAsked&, const World& world) {
  State& state = step.state;
  if (!at_settings(state) || face_state(state, world) != WayState::ready) return;
  if (!old_enough(*state.identity, world)) return say(step, kTooYoung);
  state.wanted = identity::Assurance::proven;
  state.prove_return = Screen::face_settings;
  if (!sure_enough(state)) return go(step, Screen::prove, world);
  leave_prove(step, world);
  agree_to_enrol(step, world);
}

void agree_to_enrol(Step& step, const World& world) {
  step.state.face_use = FaceUse::enrol;
  go(step, Screen::face_consent, world);
}

void on(Step& step, const FaceDeleteAsked&, const World&) {
  if (at_settings(step.state) && step.state.face.enrolled) step.state.overlay = Overlay::face_delete;
}

void on(Step& step, const FaceDeleteConfirmed&, const World&) {
  State& state = step.state;
  if (!at_settings(state) || state.overlay != Overlay::face_delete) return;
  state.overlay = Overlay::none;
  state.face_deleting = true;
  step.effects.emplace_back(DropFace{owner_of_face(state)});
}

}  // namespace yimen::visit
