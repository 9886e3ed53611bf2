// One citizen's visit as a plain value.
//
// Purpose: all that the terminal knows about the person in front of it and where they are. A screen is drawn
// from this and nothing else; wiping the visit is assigning State{}. Threads, ownership: owned by the UI
// thread, changed only by next() in next.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/catalogue/catalogue.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/pen.h"
#include "kiosk/common/result.h"
#include "kiosk/form/answers.h"
#include "kiosk/form/check.h"
#include "kiosk/identity/identity.h"
#include "kiosk/vision/hint.h"
#include "kiosk/visit/draft.h"
#include "kiosk/visit/helper.h"
#include "kiosk/visit/settings.h"
#include "kiosk/visit/standing.h"
#include "kiosk/visit/station.h"

namespace yimen::visit {

enum class Screen {
  attract,       // nobody is here
  identify,      // which way to say who one is
  scanning,      // holding a code to the camera or scanner
  greeting,      // "张*华, 您好"
  home,          // services by life stage
  introduction,  // what a service is, what it needs
  ineligible,    // why not, and what else
  question,      // one page of the form
  review,        // check the answers
  declaration,   // consent and declaration, then submit
  submitting,    // being written down
  receipt,       // number, state, what comes next
  evaluation,    // 好差评
  goodbye,
  requests,        // 我的办件: the person's own requests
  request,         // where one request stands; also without saying who one is, by the receipt's code
  signature,       // with the finger, after the declaration, where the service wants it
  face_intro,      // a face is looked at after a code or a card was shown: which of them
  card,            // put the card on the reader
  pin,             // its six digits
  papers,          // name and ID number, typed
  prove,           // one more step is needed: why, and which ways there are
  face_consent,    // what happens with the face, before the camera opens; may be refused
  face,            // before the camera
  face_settings,   // registered or not, since and until when; register, renew, delete
  helper,          // somebody helps: how, and who it is to the person
  helper_ways,     // which way the helper says who they are
  helper_consent,  // what the helper agrees to
  person_consent   // what the person agrees to
};

std::string_view name_of(Screen screen);  // "attract", for journeys and logs

enum class Way { code, card, face, papers };

enum class Delivery { queued, delivered, refused, needs_staff };
enum class Printing { idle, busy, done, failed };

struct Submitted {
  std::string number;  // receipt number
  WallTime at;
  Delivery delivery = Delivery::queued;
  Printing printing = Printing::idle;
  int stars = 0;           // 好差评: 1 (very dissatisfied) to 5; 0 is not rated
  std::string check = {};  // of the receipt's code
};

// What lies over the screen and must be answered first.
enum class Overlay { none, help, leave, idle, news, face_delete, settings };

// What the screen says kindly.
enum class Remark {
  none,
  taken_up,      // all of it is there
  form_changed,  // the form is another one by now: what still fits was kept
  card_expired   // on Screen::greeting: the card is past its day; it names its owner all the same
};

// A member of staff was called to this terminal.
enum class Call {
  none,
  asked,     // being noted down
  waiting,   // noted, and on its way to the staff
  answered,  // somebody comes
  failed     // could not be noted: the counter and the telephone remain
};

// What the face is looked at for.
enum class FaceUse { verify, enrol };

// What this terminal keeps of the person's face.
struct FaceState {
  bool known = false;  // whether the store was asked and answered
  bool enrolled = false;
  WallTime enrolled_at;
  WallTime renew_by;
};

struct State {
  Screen screen = Screen::attract;
  Overlay overlay = Overlay::none;
  Settings settings;
  bool practice = false;  // 先练一练: a pretended person, and nothing leaves the visit

  std::optional<identity::Identity> identity;
  std::optional<Error> notice;   // what went wrong on this screen; gone with the next step
  Remark remark = Remark::none;  // the same
  vision::Hint hint = vision::Hint::none;
  std::string last_code;  // refused a moment ago: a code held still is not refused thirty times a second
  Instant last_code_at{};

  std::optional<Draft> draft;        // what the terminal keeps for this person
  bool draft_failed = false;         // it could not be kept: nothing is promised any more
  std::optional<Requests> requests;  // what was looked up
  bool for_receipt = false;          // on Screen::scanning: a receipt's code is looked for
  bool for_staff = false;            // on Screen::scanning: the code of a member of staff is looked for
  std::string staff;                 // subject of the member of staff who assists; empty: nobody
  std::optional<Helper> helper;      // somebody helps, or is to
  Call call = Call::none;
  std::string call_id;   // while waiting
  std::size_t news = 0;  // while Overlay::news: which of the office's notices

  bool card_here = false;             // the identified person's card is in the reader, as far as is known
  bool card_busy = false;             // a card is being read, or its PIN checked
  std::string pin;                    // typed so far; wiped at once after it was sent
  std::optional<int> pin_tries_left;  // after a wrong PIN; 0: the card is locked
  form::Answers papers;               // "name", "id_number"

  bool face_wanted = false;     // came by Way::face
  bool face_consented = false;  // for this visit only
  FaceUse face_use = FaceUse::verify;
  FaceState face;
  vision::FaceHint face_hint = vision::FaceHint::none;
  std::optional<vision::Gesture> gesture;  // what the person is asked to do
  bool gesture_done = false;
  int enrol_taken = 0;         // good looks so far
  int face_failures = 0;       // at two the face is not offered again
  bool face_done = false;      // matched or enrolled by the last step: the screen that follows says so
  bool face_deleting = false;  // asked the store to
  bool face_deleted = false;   // by the last step

  identity::Assurance wanted = identity::Assurance::none;  // on Screen::prove, and on the ways from it
  std::optional<Screen> prove_return;                      // where to go on when it is reached, and back to

  std::string service_id;
  std::string refers_to;  // the returned request that is corrected, or empty
  std::size_t page = 0;   // index into Service::pages
  form::Answers answers;
  std::map<std::string, form::Complaint, std::less<>> complaints;  // by field id, of the page shown
  const catalogue::Rule* broken_rule = nullptr;  // on Screen::ineligible; owned by the catalogue
  bool changing = false;                         // came from the review page and goes back there
  bool consented = false;
  bool declared = false;
  PenDrawing signature;

  std::optional<Submitted> submitted;

  Instant last_action{};
  Instant last_busy{};  // without a hand: read to, holding something to the camera
  Instant idle_ends{};  // while Overlay::idle: when the visit ends by itself
  Instant screen_since{};
  bool away = false;  // the presence sensor sees nobody
};

}  // namespace yimen::visit
