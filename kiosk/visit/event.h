// Everything that can happen to a visit.
#pragma once

#include <string>
#include <variant>

#include "hal/card/card.h"
#include "kiosk/form/answers.h"
#include "kiosk/identity/identity.h"
#include "kiosk/vision/hint.h"
#include "kiosk/visit/settings.h"
#include "kiosk/visit/state.h"

namespace yimen::visit {

// By the citizen.
struct Touched {};  // any touch or key: somebody is here. Sent before what the touch does
struct Began {};    // left the attract screen
struct SettingsChanged {
  Settings settings;
};
struct WayChosen {
  Way way;
};
struct ServiceChosen {
  std::string id;
};
struct Answered {
  std::string field;
  form::Answer answer;
};
struct Continued {};  // the main action of the screen shown
struct WentBack {};
struct ChangeAsked {
  std::size_t page;  // index into Service::pages
};
struct ConsentSet {
  bool agreed;
};
struct DeclarationSet {
  bool agreed;
};
struct Signed {
  std::vector<PenStep> steps;  // drawn since the last ones
};
struct SignatureCleared {};
struct SigningDeclined {};  // cannot write: the request goes without
struct PrintAsked {};
struct Rated {
  int stars;  // 1 to 5
};
struct AnotherAsked {};  // one more service in the same visit
struct OverlayOpened {
  Overlay overlay;  // help, leave or settings
};
struct OverlayClosed {};   // stay: closes help, takes back leaving, extends the time
struct LeaveConfirmed {};  // ends the visit now, and what is not submitted is gone
struct LeaveKept {};       // ends the visit now, and a draft stays
struct DraftResumed {};    // on the home page
struct DraftDropped {};
struct ReceiptOffered {};  // has a receipt, wants to know where its request stands
struct RequestsAsked {};   // wants to see their own requests
struct RequestChosen {
  std::string number;
};
struct NewsOpened {
  std::size_t index;  // into notices_on()
};

struct PracticeAsked {};  // on the attract screen
struct StaffCalled {};    // a member of staff shall come
struct CallTakenBack {};  // and need not
struct HelperAsked {};    // on identify or greeting: somebody helps
struct HelperDropped {};  // and does not, or not any more
struct HelpingChosen {
  Helping how;
};
struct RelationChosen {
  Relation relation;
};
struct StillBusy {};  // being read to, writing, holding something to the camera: nobody is hurried

struct PinDigit {
  char digit;  // '0' to '9'
};
struct PinErased {};          // the last digit
struct PinSent {};            // or Continued
struct StaffAsked {};         // a member of staff shall help, on identify or prove
struct FaceAgreed {};         // on face_consent
struct FaceDeclined {};       // the same
struct FaceSkipped {};        // from the camera to another way
struct FaceSettingsAsked {};  // from home
struct FaceEnrolAsked {};     // on face_settings: register or renew
struct FaceDeleteAsked {};    // the same; asks Overlay::face_delete first
struct FaceDeleteConfirmed {};
struct ProveBy {
  identity::Evidence evidence;  // one that prove_ways() offers
};

// By the machine.
struct Tick {};  // time has passed
struct CodeRead {
  std::string text;
};
struct HintChanged {
  vision::Hint hint;
};
struct Identified {
  identity::Identity identity;
  bool card_expired = false;
};
struct EvidenceRefused {
  Error error;
};
struct Attested {
  std::string staff;  // subject of the member of staff whose code was read
};
struct CardShown {
  hal::CardData data;
};
struct CardUnread {
  Error error;  // a card is in the reader, and cannot be read
};
struct CardGone {};
struct PinAccepted {};
struct PinRefused {
  int tries_left;
};
struct PinFailed {
  Error error;  // the PIN could not be checked
};
struct FaceKnown {  // of the person who is identified
  std::string subject;
  bool enrolled;
  WallTime at;
  WallTime renew_by;
};
struct FaceHintChanged {
  vision::FaceHint hint;
};
struct GestureAsked {
  vision::Gesture gesture;
};
struct GestureSeen {
  vision::Gesture gesture;
};
struct FaceMatched {};
struct FaceNotMatched {};
struct EnrolProgress {
  int taken;  // of five
};
struct FaceEnrolled {
  WallTime at;
  WallTime renew_by;
};
struct FaceFailed {
  Error error;  // camera gone, models missing, storage out
};
struct SubmitDone {
  std::string number;
  WallTime at;
  std::string check = {};  // of the receipt's code
};
struct SubmitFailed {
  Error error;
};
struct DeliveryChanged {
  std::string number;
  Delivery delivery;
};
struct DraftFound {
  std::string person_key;  // whose it is
  Draft draft;
};
struct DraftNotKept {};
struct StandingKnown {
  std::string about;  // receipt number or person's tag
  Source source;
  std::vector<Standing> requests;
};
struct BackendUnreachable {
  std::string about;
};
struct PrintDone {};
struct PrintFailed {
  Error error;
};
struct PresenceChanged {
  bool near;
};
struct HeadsetChanged {
  bool plugged;
};
struct CallNoted {
  std::string id;
};
struct CallFailed {};  // it could not be noted down
struct CallAnswered {
  std::string id;
};

using Event = std::variant<
    Touched, Began, SettingsChanged, WayChosen, ServiceChosen, Answered, Continued, WentBack, ChangeAsked,
    ConsentSet, DeclarationSet, Signed, SignatureCleared, SigningDeclined, PrintAsked, Rated, AnotherAsked,
    OverlayOpened, OverlayClosed, LeaveConfirmed, LeaveKept, DraftResumed, DraftDropped, ReceiptOffered,
    RequestsAsked, RequestChosen, NewsOpened, Tick, CodeRead, HintChanged, Identified, EvidenceRefused,
    SubmitDone, SubmitFailed, DeliveryChanged, DraftFound, DraftNotKept, StandingKnown, BackendUnreachable,
    PrintDone, PrintFailed, PresenceChanged, PinDigit, PinErased, PinSent, StaffAsked, FaceAgreed,
    FaceDeclined, FaceSkipped, FaceSettingsAsked, FaceEnrolAsked, FaceDeleteAsked, FaceDeleteConfirmed,
    ProveBy, Attested, CardShown, CardUnread, CardGone, PinAccepted, PinRefused, PinFailed, FaceKnown,
    FaceHintChanged, GestureAsked, GestureSeen, FaceMatched, FaceNotMatched, EnrolProgress, FaceEnrolled,
    FaceFailed, PracticeAsked, StaffCalled, CallTakenBack, HelperAsked, HelperDropped, HelpingChosen,
    RelationChosen, StillBusy, HeadsetChanged, CallNoted, CallFailed, CallAnswered>;

}  // namespace yimen::visit
