// Faces on this terminal: registering, comparing, forgetting.
//
// Purpose: the only place of the terminal that holds an embedding. The visit asks by effects and is answered
// by events; it never sees one. Threads: the terminal's own. Ownership: clock and random outlive this.
// Privacy: template and samples are overwritten when a look ends, however it ends.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "kiosk/common/clock.h"
#include "kiosk/faces/enrolment.h"
#include "kiosk/faces/verification.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/terminal/config.h"
#include "kiosk/terminal/face_box.h"
#include "kiosk/visit/event.h"

namespace yimen::terminal {

class FaceDesk {
 public:
  using Tell = std::function<void(visit::Event)>;
  using Store = std::function<outbox::Outbox*()>;  // where faces are kept just now; nullptr: nowhere
  FaceDesk(const FaceRules& rules, const Clock& clock, Random& random, Store store, Tell tell);

  // The folder of this terminal's secret, once it is there. Without it nothing is kept.
  void open(const std::filesystem::path& data_folder);

  void find(const visit::FaceOwner& owner);  // FaceKnown
  void drop(const visit::FaceOwner& owner);  // FaceKnown or FaceFailed
  // From here to the end of the look samples are taken in: GestureAsked, GestureSeen, EnrolProgress, and at
  // last FaceMatched, FaceNotMatched, FaceEnrolled or FaceFailed. False where it failed at once.
  bool begin(visit::FaceUse use, const visit::FaceOwner& owner);
  void end();
  void add(const vision::FaceSample& sample);
  void saw(vision::Gesture gesture, std::uint32_t track);

 private:
  std::optional<outbox::KeptFace> kept(const visit::FaceOwner& owner);
  std::optional<faces::Template> template_of(const visit::FaceOwner& owner);
  bool begin_verifying(const visit::FaceOwner& owner);
  void settle(faces::Verification::State state);
  void enrol(const vision::FaceSample& sample);
  void keep(const faces::Template& made);
  bool fails(const Error& error);

  FaceRules rules_;
  const Clock& clock_;
  Random& random_;
  Store store_;
  Tell tell_;
  std::optional<FaceBox> box_;
  visit::FaceOwner owner_;  // of the look under way
  std::optional<vision::Gesture> asked_;
  std::optional<faces::Enrolment> enrolment_;
  std::optional<faces::Verification> verification_;
};

}  // namespace yimen::terminal
