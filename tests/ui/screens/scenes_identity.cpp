// Scenes of who somebody is: card, PIN, papers, one step more, the face, and staff beside.
#include "kiosk/visit/faults.h"
#include "kiosk/visit/next.h"
#include "tests/ui/screens/scenes_parts.h"

namespace yimen::screens::parts {
namespace {

using hal::Status;
using identity::Evidence;
using vision::FaceHint;
using vision::Gesture;
using visit::FaceUse;

constexpr const char* kStaff = "5ea4c0de";
constexpr WallTime kRegistered = kNoon - std::chrono::hours{24 * 200};
constexpr WallTime kRenewBy{std::chrono::sys_days{std::chrono::year{2029} / 5 / 5}};

// A terminal with everything: a reader that checks PINs, and an office that has decided for faces.
visit::Station full_station() {
  auto full = station();
  full.card = full.face = Status::ok;
  full.card_has_pin = full.face_offered = true;
  return full;
}

State face_enrolled(State state) {
  state.face = {.known = true, .enrolled = true, .enrolled_at = kRegistered, .renew_by = kRenewBy};
  return state;
}

State with_card(Screen screen) {
  State state = known(screen);
  state.identity->evidence = Evidence::card;
  state.card_here = true;
  return state;
}

State failed(State state, const Fault& fault) {
  state.notice = Error{&fault, ""};
  return state;
}

class FullScenes {
 public:
  explicit FullScenes(Scenes& scenes) : scenes_(scenes) {}
  State& add(std::string name, State state) {
    auto& scene = scenes_.add(std::move(name), std::move(state));
    scene.station = full_station();
    return scene.state;
  }

 private:
  Scenes& scenes_;
};

void add_ways(FullScenes& s) {
  s.add("identify-all", at(Screen::identify));
  s.add("identify-staff", at(Screen::identify)).staff = kStaff;
  s.add("face-intro", at(Screen::face_intro));
  s.add("scanning-staff", at(Screen::scanning)).for_staff = true;
  s.add("scanning-staff-refused", failed(at(Screen::scanning), visit::kNotStaff)).for_staff = true;
  s.add("card", at(Screen::card));
  s.add("card-busy", at(Screen::card)).card_busy = true;
  s.add("card-gone", failed(at(Screen::card), visit::kCardGone));
  s.add("greeting-card-expired", with_card(Screen::greeting)).remark = visit::Remark::card_expired;
  s.add("greeting-staff", known(Screen::greeting)).staff = kStaff;
}

void add_pin(FullScenes& s) {
  s.add("pin", with_card(Screen::pin));
  s.add("pin-typing", with_card(Screen::pin)).pin = "271";
  s.add("pin-typed", with_card(Screen::pin)).pin = "271828";
  s.add("pin-busy", with_card(Screen::pin)).card_busy = true;
  s.add("pin-wrong", failed(with_card(Screen::pin), visit::kPinWrong)).pin_tries_left = 2;
  s.add("pin-last", failed(with_card(Screen::pin), visit::kPinWrong)).pin_tries_left = 1;
}

void add_papers(FullScenes& s) {
  s.add("papers", at(Screen::papers));
  auto& typing = s.add("papers-typing", at(Screen::papers));
  typing.papers = {{"name", {"张建华", {}}}, {"id_number", {"31010119400501", {}}}};
  auto& wrong = s.add("papers-complaint", at(Screen::papers));
  wrong.papers = {{"name", {"张建华", {}}}, {"id_number", {"310101194005012029", {}}}};
  wrong.complaints["id_number"] = {
      "“身份证号码”核对不上，可能有一位按错了。请对着身份证再看一遍，例如：11010519491231002X。",
      "“ID card number” does not add up; one digit may be wrong. Please compare it with the card, for "
      "example: 11010519491231002X."};
}

State proving(State state) {
  state.service_id = kService;
  state.answers = answers();
  state.wanted = identity::Assurance::proven;
  state.prove_return = Screen::review;
  return state;
}

void add_prove(FullScenes& s) {
  s.add("prove", proving(face_enrolled(known(Screen::prove))));
  s.add("prove-card", proving(face_enrolled(with_card(Screen::prove))));
  auto& papers = s.add("prove-papers", proving(known(Screen::prove)));
  papers.identity->evidence = Evidence::papers;
  auto& given_up =
      s.add("prove-face-given-up", failed(proving(face_enrolled(known(Screen::prove))), visit::kFaceGivenUp));
  given_up.face_failures = visit::kMostFaceFailures;
  auto& locked = s.add("prove-card-locked", failed(proving(with_card(Screen::prove)), visit::kCardLocked));
  locked.pin_tries_left = 0;
  auto& enrol = s.add("prove-enrol", known(Screen::prove));
  enrol.wanted = identity::Assurance::proven;
  enrol.prove_return = Screen::face_settings;
}

State before_camera(FaceUse use, FaceHint hint) {
  State state = face_enrolled(known(Screen::face));
  state.face_consented = true;
  state.face_use = use;
  state.face_hint = hint;
  return state;
}

void add_camera(FullScenes& s) {
  constexpr int kHints = static_cast<int>(FaceHint::nearest) + 1;
  for (int hint = 0; hint < kHints; ++hint)
    s.add("face-hint-" + std::to_string(hint), before_camera(FaceUse::verify, static_cast<FaceHint>(hint)));
  const std::pair<const char*, Gesture> kGestures[] = {
      {"blink", Gesture::blink}, {"left", Gesture::turn_left}, {"right", Gesture::turn_right}};
  for (const auto& [name, gesture] : kGestures)
    s.add(std::string("face-") + name, before_camera(FaceUse::verify, FaceHint::none)).gesture = gesture;
  s.add("face-blink-nearest", before_camera(FaceUse::verify, FaceHint::nearest)).gesture = Gesture::blink;
  auto& done = s.add("face-gesture-done", before_camera(FaceUse::verify, FaceHint::none));
  done.gesture = Gesture::blink;
  done.gesture_done = true;
  s.add("face-again", failed(before_camera(FaceUse::verify, FaceHint::look_here), visit::kFaceNotSeen))
      .face_failures = 1;
  s.add("face-enrol", before_camera(FaceUse::enrol, FaceHint::hold_still)).enrol_taken = 3;
}

void add_settings(FullScenes& s) {
  s.add("face-consent", face_enrolled(known(Screen::face_consent)));
  s.add("face-consent-enrol", known(Screen::face_consent)).face_use = FaceUse::enrol;
  s.add("face-settings-asking", known(Screen::face_settings));
  s.add("face-settings-none", known(Screen::face_settings)).face.known = true;
  s.add("face-settings-young", failed(known(Screen::face_settings), visit::kTooYoung)).face.known = true;
  s.add("face-settings", face_enrolled(known(Screen::face_settings)));
  s.add("face-settings-done", face_enrolled(known(Screen::face_settings))).face_done = true;
  s.add("face-settings-deleting", face_enrolled(known(Screen::face_settings))).face_deleting = true;
  auto& gone = s.add("face-settings-deleted", known(Screen::face_settings));
  gone.face.known = gone.face_deleted = true;
  s.add("face-delete", face_enrolled(known(Screen::face_settings))).overlay = visit::Overlay::face_delete;
  s.add("home-face", known(Screen::home));
  s.add("home-face-done", face_enrolled(known(Screen::home))).face_done = true;
  auto& assisted = s.add("question-assisted", question("mobile", true));
  assisted.staff = kStaff;
  assisted.face_done = true;
}

}  // namespace

void add_identity(Scenes& scenes) {
  FullScenes full(scenes);
  add_ways(full);
  add_pin(full);
  add_papers(full);
  add_prove(full);
  add_camera(full);
  add_settings(full);
  scenes.add("card-out-of-order", at(Screen::card)).station.card = Status::fault;
  scenes.add("face-no-picture", before_camera(FaceUse::verify, FaceHint::look_here)).camera = false;
}

}  // namespace yimen::screens::parts
