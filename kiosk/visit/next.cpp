#include "kiosk/visit/next.h"

#include <algorithm>

#include "kiosk/common/secret.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

void on(Step& step, const SettingsChanged& event, const World&) { step.state.settings = event.settings; }

void on(Step& step, const Continued&, const World& world) {
  switch (step.state.screen) {
    case Screen::greeting: return leave_greeting(step, world);
    case Screen::introduction: return start_form(step, world);
    case Screen::ineligible: return forget_service(step.state), go(step, Screen::home, world);
    case Screen::question: return leave_page(step, world);
    case Screen::review: return leave_review(step, world);
    case Screen::declaration: return leave_declaration(step, world);
    case Screen::signature: return leave_signature(step, world);
    case Screen::receipt: return go(step, Screen::evaluation, world);
    case Screen::evaluation: return go(step, Screen::goodbye, world);
    case Screen::goodbye: return end_visit(step);
    case Screen::request: return go_on_from_request(step, world);
    case Screen::papers: return leave_papers(step, world);
    case Screen::pin: return on(step, PinSent{}, world);
    case Screen::face_settings: return go(step, Screen::home, world);
    case Screen::helper: return leave_helper(step, world);
    case Screen::helper_consent: return leave_helper_consent(step, world);
    case Screen::person_consent: return leave_person_consent(step, world);
    default: return;
  }
}

void on(Step& step, const WentBack&, const World& world) {
  switch (step.state.screen) {
    case Screen::identify: return end_visit(step);
    case Screen::scanning: return leave_scanning(step, world);
    case Screen::face_intro: return leave_face_intro(step, world);
    case Screen::papers: return leave_evidence(step, world);
    case Screen::card: return leave_evidence(step, world);
    case Screen::pin: return leave_evidence(step, world);
    case Screen::prove: return leave_prove(step, world);
    case Screen::face_consent: return leave_face(step, world);
    case Screen::face: return leave_face(step, world);
    case Screen::face_settings: return go(step, Screen::home, world);
    case Screen::greeting: return refuse_person(step, world);
    case Screen::introduction: return go(step, Screen::home, world);
    case Screen::ineligible: return back_to_form(step, world);
    case Screen::question: return previous_page(step, world);
    case Screen::review: return back_to_form(step, world);
    case Screen::declaration: return go(step, Screen::review, world);
    case Screen::signature: return go(step, Screen::declaration, world);
    case Screen::evaluation: return go(step, Screen::receipt, world);
    case Screen::requests: return go(step, Screen::home, world);
    case Screen::request: return leave_request(step, world);
    case Screen::helper: return go(step, Screen::greeting, world);
    case Screen::helper_ways: return go(step, Screen::helper, world);
    case Screen::helper_consent: return back_to_helper_ways(step, world);
    case Screen::person_consent: return go(step, Screen::helper_consent, world);
    default: return;
  }
}

}  // namespace

void go(Step& step, Screen screen, const World& world) {
  step.state.screen = screen;
  step.state.screen_since = world.now;
  step.state.notice.reset();
  step.state.remark = Remark::none;
  step.state.complaints.clear();
  step.state.hint = vision::Hint::none;
  step.state.last_code.clear();
  step.state.card_busy = false;
  wipe(step.state.pin);
  step.state.face_done = step.state.face_deleted = false;
}

void say(Step& step, const Fault& fault) { step.state.notice = Error{&fault, ""}; }

void end_visit(Step& step) {
  step.state = State{};
  step.effects.emplace_back(WatchCodes{false});
  step.effects.emplace_back(CloseFace{});
  step.effects.emplace_back(Wipe{});
}

Step next(State state, const Event& event, const World& world) {
  Step step{std::move(state), {}};
  const bool practice = step.state.practice;
  if (practice && shows_evidence(event)) return step;
  std::visit([&](const auto& happened) { on(step, happened, world); }, event);
  if (practice) practise(step, world);
  return step;
}

std::string_view name_of(Screen screen) {
  constexpr std::array<std::string_view, 29> kNames{
      "attract",       "identify", "scanning",    "greeting",       "home",          "introduction",
      "ineligible",    "question", "review",      "declaration",    "submitting",    "receipt",
      "evaluation",    "goodbye",  "requests",    "request",        "signature",     "face_intro",
      "card",          "pin",      "papers",      "prove",          "face_consent",  "face",
      "face_settings", "helper",   "helper_ways", "helper_consent", "person_consent"};
  return kNames[static_cast<std::size_t>(screen)];
}

const catalogue::Service* service_of(const State& state, const World& world) {
  return world.catalogue.find(state.service_id);
}

catalogue::Facts facts_of(const State& state, const World& world) {
  return {*service_of(state, world), state.answers,
          state.identity ? state.identity->birth_year : std::nullopt, china_date(world.wall)};
}

const catalogue::Page* page_of(const State& state, const World& world) {
  const auto* service = service_of(state, world);
  return service && state.page < service->pages.size() ? &service->pages[state.page] : nullptr;
}

Progress progress_of(const State& state, const World& world) {
  const auto shown = catalogue::shown_pages(facts_of(state, world));
  const auto here = std::ranges::find(shown, state.page);
  const auto before = static_cast<std::size_t>(here - shown.begin());
  return {std::min(before + 1, shown.size()), shown.size()};
}

std::vector<const OfficeNotice*> notices_on(const Station& station, WallTime wall) {
  const auto today = china_minute(wall).substr(0, 10);
  std::vector<const OfficeNotice*> notices;
  for (const auto& notice : station.notices)
    if (notice.from <= today && (notice.until.empty() || today <= notice.until)) notices.push_back(&notice);
  return notices;
}

}  // namespace yimen::visit
