// The parts of next(): one function for each kind of event, each changing the Step it is given.
// Private to kiosk/visit.
#pragma once

#include "kiosk/common/ids.h"
#include "kiosk/visit/next.h"

namespace yimen::visit {

// Moves to another screen: notices and hints belong to the screen that is left.
void go(Step& step, Screen screen, const World& world);
// What went wrong, on the screen shown.
void say(Step& step, const Fault& fault);
// The visit is over: effects that make the terminal forget it, and an empty state.
void end_visit(Step& step);

// steps_identify.cpp
void on(Step& step, const Began& event, const World& world);
void on(Step& step, const WayChosen& event, const World& world);
void on(Step& step, const CodeRead& event, const World& world);
void on(Step& step, const HintChanged& event, const World& world);
void on(Step& step, const Identified& event, const World& world);
void on(Step& step, const EvidenceRefused& event, const World& world);
bool expects_evidence(const State& state);  // a code or a card may be shown now
void watch_for_code(Step& step, const World& world);
void leave_scanning(Step& step, const World& world);
void leave_evidence(Step& step, const World& world);  // from a screen of one way to where ways are chosen
void leave_greeting(Step& step, const World& world);
void go_on_from_greeting(Step& step, const World& world);  // whoever was to come along is there
void refuse_person(Step& step, const World& world);        // "that is not me"

// steps_card.cpp
void on(Step& step, const CardShown& event, const World& world);
void on(Step& step, const CardUnread& event, const World& world);
void on(Step& step, const CardGone& event, const World& world);
void on(Step& step, const PinDigit& event, const World& world);
void on(Step& step, const PinErased& event, const World& world);
void on(Step& step, const PinSent& event, const World& world);
void on(Step& step, const PinAccepted& event, const World& world);
void on(Step& step, const PinRefused& event, const World& world);
void on(Step& step, const PinFailed& event, const World& world);
void ask_for_pin(Step& step, const World& world);

// steps_papers.cpp
void answer_papers(Step& step, const Answered& event);
void leave_papers(Step& step, const World& world);
void forget_papers(State& state);

// steps_prove.cpp
void on(Step& step, const ProveBy& event, const World& world);
void on(Step& step, const StaffAsked& event, const World& world);
void on(Step& step, const Attested& event, const World& world);
void leave_review(Step& step, const World& world);
void ask_for_more(Step& step, identity::Assurance wanted, Screen then, const World& world);
bool sure_enough(const State& state);                // of what is wanted
void go_on_proving(Step& step, const World& world);  // more evidence came: on, or the other ways
void add_evidence(Step& step, const identity::Identity& shown, const World& world);
void leave_prove(Step& step, const World& world);

// steps_face.cpp
void on(Step& step, const FaceAgreed& event, const World& world);
void on(Step& step, const FaceDeclined& event, const World& world);
void on(Step& step, const FaceSkipped& event, const World& world);
void on(Step& step, const FaceHintChanged& event, const World& world);
void on(Step& step, const GestureAsked& event, const World& world);
void on(Step& step, const GestureSeen& event, const World& world);
void on(Step& step, const FaceMatched& event, const World& world);
void on(Step& step, const FaceNotMatched& event, const World& world);
void on(Step& step, const EnrolProgress& event, const World& world);
void on(Step& step, const FaceEnrolled& event, const World& world);
void on(Step& step, const FaceFailed& event, const World& world);
void verify_face(Step& step, const World& world);
void leave_face(Step& step, const World& world);

// steps_face_settings.cpp
void on(Step& step, const FaceSettingsAsked& event, const World& world);
void on(Step& step, const FaceEnrolAsked& event, const World& world);
void on(Step& step, const FaceDeleteAsked& event, const World& world);
void on(Step& step, const FaceDeleteConfirmed& event, const World& world);
void on(Step& step, const FaceKnown& event, const World& world);
void leave_face_intro(Step& step, const World& world);
FaceOwner owner_of_face(const State& state);
void agree_to_enrol(Step& step, const World& world);  // once it is sure enough who is to be registered

// steps_form.cpp
void on(Step& step, const ServiceChosen& event, const World& world);
void on(Step& step, const Answered& event, const World& world);
void on(Step& step, const ChangeAsked& event, const World& world);
void on(Step& step, const ConsentSet& event, const World& world);
void on(Step& step, const DeclarationSet& event, const World& world);
bool refuse_without_storage(Step& step, const World& world);
void start_form(Step& step, const World& world);
void open_service(Step& step, const catalogue::Service& service, const World& world);
void resume_form(Step& step, const std::string& page, const World& world);
void leave_page(Step& step, const World& world);
void previous_page(Step& step, const World& world);
void back_to_form(Step& step, const World& world);  // from ineligible or review: to the page last shown
void submit(Step& step, const World& world);

// steps_signature.cpp
void on(Step& step, const Signed& event, const World& world);
void on(Step& step, const SignatureCleared& event, const World& world);
void on(Step& step, const SigningDeclined& event, const World& world);
void leave_declaration(Step& step, const World& world);
void leave_signature(Step& step, const World& world);
// What goes with the request: the signature, where there is one.
std::vector<Paper> papers_of(const State& state);

// steps_draft.cpp
void on(Step& step, const DraftFound& event, const World& world);
void on(Step& step, const DraftNotKept& event, const World& world);
void on(Step& step, const DraftResumed& event, const World& world);
void on(Step& step, const DraftDropped& event, const World& world);
void keep_draft(Step& step, const World& world);  // where there is something to keep, and a way to
void drop_draft(Step& step);
// The answers of the draft, as far as they fit.
Remark take_up(State& state, const catalogue::Service& service, const World& world);

// steps_requests.cpp
void on(Step& step, const ReceiptOffered& event, const World& world);
void on(Step& step, const RequestsAsked& event, const World& world);
void on(Step& step, const RequestChosen& event, const World& world);
void on(Step& step, const StandingKnown& event, const World& world);
void on(Step& step, const BackendUnreachable& event, const World& world);
void look_up(Step& step, const ReceiptCode& code, const World& world);
void look_up_own(Step& step);
void leave_request(Step& step, const World& world);
void go_on_from_request(Step& step, const World& world);

// steps_end.cpp
void on(Step& step, const SubmitDone& event, const World& world);
void on(Step& step, const SubmitFailed& event, const World& world);
void on(Step& step, const DeliveryChanged& event, const World& world);
void on(Step& step, const PrintAsked& event, const World& world);
void on(Step& step, const PrintDone& event, const World& world);
void on(Step& step, const PrintFailed& event, const World& world);
void on(Step& step, const Rated& event, const World& world);
void on(Step& step, const AnotherAsked& event, const World& world);
void forget_service(State& state);

// steps_help.cpp
void on(Step& step, const StaffCalled& event, const World& world);
void on(Step& step, const CallTakenBack& event, const World& world);
void on(Step& step, const CallNoted& event, const World& world);
void on(Step& step, const CallFailed& event, const World& world);
void on(Step& step, const CallAnswered& event, const World& world);

// steps_helper.cpp
void on(Step& step, const HelperAsked& event, const World& world);
void on(Step& step, const HelperDropped& event, const World& world);
void on(Step& step, const HelpingChosen& event, const World& world);
void on(Step& step, const RelationChosen& event, const World& world);
bool naming_helper(const State& state);  // what is shown now says who helps
void take_helper(Step& step, const identity::Identity& shown, const World& world);
void leave_helper(Step& step, const World& world);          // from how and who, to the ways
void leave_helper_consent(Step& step, const World& world);  // where it was given
void leave_person_consent(Step& step, const World& world);
void back_to_helper_ways(Step& step, const World& world);

// steps_practice.cpp
void on(Step& step, const PracticeAsked& event, const World& world);
void show_pretended(Step& step, const World& world);  // in place of a code or a card
bool shows_evidence(const Event& event);              // something real: not taken in practice
void practise(Step& step, const World& world);        // answers what was asked for, and lets nothing out

// steps_idle.cpp
void on(Step& step, const StillBusy& event, const World& world);
void on(Step& step, const HeadsetChanged& event, const World& world);
void on(Step& step, const Touched& event, const World& world);
void on(Step& step, const Tick& event, const World& world);
void on(Step& step, const PresenceChanged& event, const World& world);
void on(Step& step, const OverlayOpened& event, const World& world);
void on(Step& step, const OverlayClosed& event, const World& world);
void on(Step& step, const LeaveConfirmed& event, const World& world);
void on(Step& step, const LeaveKept& event, const World& world);
void on(Step& step, const NewsOpened& event, const World& world);

}  // namespace yimen::visit
