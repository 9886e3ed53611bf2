// What a visit asks the terminal to do. Results come back as events.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "hal/card/card.h"
#include "kiosk/visit/draft.h"
#include "kiosk/visit/state.h"

namespace yimen::visit {

struct WatchCodes {
  bool on;  // camera and scanner; off: the camera is closed
};
struct VerifyCode {
  std::string text;  // answered by Identified or EvidenceRefused
};
struct VerifyCard {
  hal::CardData data;  // answered by Identified or EvidenceRefused
};
struct VerifyPapers {
  std::string name;
  std::string id_number;  // answered by Identified or EvidenceRefused
};
struct VerifyPin {
  std::string pin;  // of the card in the reader. Answered by PinAccepted, PinRefused or PinFailed
};
struct NoteStaff {
  std::string staff;  // assists from now on: for the audit
};
struct NoteHelper {
  std::string helper;  // subject of somebody who helps with what follows: for the audit
};
// Faces: of whom, so that their template can be found and opened. Must not be kept anywhere.
struct FaceOwner {
  std::string subject;
  std::string person_key;
};
struct FindFace {
  FaceOwner whose;  // answered by FaceKnown
};
struct WatchFace {
  FaceUse use;
  FaceOwner whose;
};
struct CloseFace {};  // the camera is closed, and what was gathered is wiped
struct DropFace {
  FaceOwner whose;  // here and everywhere. Answered by FaceKnown or FaceFailed
};
// Where a request stands, or all requests of a person. Answered by StandingKnown, as a rule twice: by what
// the terminal knows, at once, and by what the backend tells; or by BackendUnreachable.
struct LookUpReceipt {
  std::string number;
  std::string check;
};
struct LookUpPerson {
  std::string tag;
};
// Drafts: `person_key` opens them, and must not be kept anywhere.
struct FindDraft {
  std::string person_key;  // answered by DraftFound where there is one
};
struct SaveDraft {
  std::string person_key;
  Draft draft;  // in place of the one before. Answered by DraftNotKept where it cannot be
};
struct DropDraft {
  std::string person_key;
};
// A paper that goes with a request.
struct Paper {
  std::string name;        // of the field
  std::string media_type;  // "image/svg+xml"
  std::string content;
};
struct SubmitRequest {
  std::string service_id;
  int service_version;
  std::string
      body;  // JSON, plain: sealed by the outbox before it is written. Answered by SubmitDone or SubmitFailed
  std::string refers_to = {};   // the returned request that it corrects
  std::string person_key = {};  // under whose tag the person finds it again
  bool ends_draft = false;      // the person's draft is of this request
  std::vector<Paper> papers = {};
};
struct SubmitEvaluation {
  std::string service_id;
  int service_version;
  std::string number;  // of the request that is rated
  int stars;
};
struct CallStaff {
  std::string screen;  // where the person stands. Answered by CallNoted or CallFailed
};
struct TakeBackCall {
  std::string id;
};
struct PrintReceipt {};  // of State::submitted. Answered by PrintDone or PrintFailed
struct Chime {};         // the time warning is heard as well as seen
struct Wipe {};          // the visit is over: forget everything about it

using Effect =
    std::variant<WatchCodes, VerifyCode, VerifyCard, VerifyPapers, VerifyPin, NoteStaff, NoteHelper, FindFace,
                 WatchFace, CloseFace, DropFace, LookUpReceipt, LookUpPerson, FindDraft, SaveDraft, DropDraft,
                 SubmitRequest, SubmitEvaluation, CallStaff, TakeBackCall, PrintReceipt, Chime, Wipe>;
using Effects = std::vector<Effect>;

}  // namespace yimen::visit
