#include "kiosk/terminal/face_desk.h"

#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"
#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

faces::Policy policy_of(const FaceRules& rules) {
  faces::Policy policy;
  policy.threshold = static_cast<float>(rules.threshold);
  return policy;
}

}  // namespace

FaceDesk::FaceDesk(const FaceRules& rules, const Clock& clock, Random& random, Store store, Tell tell)
    : rules_(rules), clock_(clock), random_(random), store_(std::move(store)), tell_(std::move(tell)) {}

void FaceDesk::open(const std::filesystem::path& data_folder) {
  if (box_) return;
  auto box = FaceBox::open(data_folder / "terminal.secret", random_);
  if (box)
    box_.emplace(std::move(*box));
  else
    log::fault("faces", box.error());
}

bool FaceDesk::fails(const Error& error) {
  log::fault("faces", error);
  tell_(visit::FaceFailed{error});
  return false;
}

std::optional<outbox::KeptFace> FaceDesk::kept(const visit::FaceOwner& owner) {
  auto* outbox = store_();
  if (outbox == nullptr || !box_) return std::nullopt;
  auto found = outbox->face(face_tag(owner));
  if (found) return std::move(*found);
  log::fault("faces", found.error());
  return std::nullopt;
}

std::optional<faces::Template> FaceDesk::template_of(const visit::FaceOwner& owner) {
  const auto sealed = kept(owner);
  if (!sealed) return std::nullopt;
  auto plain = box_->unseal(sealed->sealed, owner);
  if (!plain) return std::nullopt;
  auto made = faces::from_bytes(*plain);
  wipe(*plain);
  return made && faces::usable(*made) ? std::move(made) : std::nullopt;
}

// A template that cannot be used any more, of another model or another disk, counts as none: it is made anew.
void FaceDesk::find(const visit::FaceOwner& owner) {
  const auto found = kept(owner);
  const bool enrolled = found && template_of(owner);
  tell_(visit::FaceKnown{owner.subject, enrolled, enrolled ? found->at : WallTime{},
                         enrolled ? found->expires : WallTime{}});
}

void FaceDesk::drop(const visit::FaceOwner& owner) {
  auto* outbox = store_();
  const auto dropped = outbox != nullptr ? outbox->drop_face(face_tag(owner))
                                         : Result<void>(fail(kDataFolder, "the outbox is not open"));
  if (!dropped) {
    log::fault("outbox", dropped.error());
    return tell_(visit::FaceFailed{Error{&kFaceNotDropped, ""}});
  }
  tell_(visit::FaceKnown{owner.subject, false, {}, {}});
}

bool FaceDesk::begin(visit::FaceUse use, const visit::FaceOwner& owner) {
  end();
  if (store_() == nullptr || !box_) return fails({&kFaceOut, "nowhere to keep faces"});
  owner_ = owner;
  if (use == visit::FaceUse::verify) return begin_verifying(owner);
  enrolment_.emplace(policy_of(rules_), clock_.wall());
  return true;
}

bool FaceDesk::begin_verifying(const visit::FaceOwner& owner) {
  const auto made = template_of(owner);
  if (!made) return fails({&kFaceOut, "no template"});
  asked_ = faces::pick_gesture(random_);
  verification_.emplace(policy_of(rules_), *made, *asked_);
  tell_(visit::GestureAsked{*asked_});
  return true;
}

void FaceDesk::end() {
  enrolment_.reset();
  verification_.reset();
  asked_.reset();
  wipe(owner_.person_key);
  wipe(owner_.subject);
}

void FaceDesk::add(const vision::FaceSample& sample) {
  if (verification_) return settle(verification_->add(sample));
  if (enrolment_) enrol(sample);
}

void FaceDesk::saw(vision::Gesture gesture, std::uint32_t track) {
  if (!verification_) return;
  if (gesture == asked_) tell_(visit::GestureSeen{gesture});
  settle(verification_->saw(gesture, track));
}

void FaceDesk::settle(faces::Verification::State state) {
  if (state == faces::Verification::State::looking) return;
  end();
  if (state == faces::Verification::State::matched)
    tell_(visit::FaceMatched{});
  else
    tell_(visit::FaceNotMatched{});
}

void FaceDesk::enrol(const vision::FaceSample& sample) {
  const auto now = enrolment_->add(sample);
  tell_(visit::EnrolProgress{now.taken});
  if (now.done) keep(*now.done);
}

void FaceDesk::keep(const faces::Template& made) {
  const WallTime now = clock_.wall();
  const WallTime until = now + std::chrono::years(rules_.renew_years);
  Bytes plain = faces::to_bytes(made);
  const Bytes sealed = box_->seal(plain, owner_, random_);
  wipe(plain);
  auto* outbox = store_();
  const auto saved = outbox != nullptr ? outbox->save_face(face_tag(owner_), {sealed, now, until})
                                       : Result<void>(fail(kDataFolder, "the outbox is not open"));
  end();
  if (saved)
    tell_(visit::FaceEnrolled{now, until});
  else
    fails(saved.error());
}

}  // namespace yimen::terminal
