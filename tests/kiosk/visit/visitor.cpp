#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

catalogue::Field field(std::string id, catalogue::FieldType type) {
  catalogue::Field made;
  made.id = std::move(id);
  made.type = type;
  made.label = {made.id, made.id};
  return made;
}

catalogue::Page page(catalogue::Field only) {
  catalogue::Page made;
  made.id = only.id;
  made.title = {only.id + "?", ""};
  made.fields.push_back(std::move(only));
  return made;
}

}  // namespace

catalogue::Service allowance() {
  using catalogue::FieldType;
  catalogue::Service service;
  service.id = "allowance";
  service.version = 3;
  service.name = {"高龄津贴", "Allowance"};
  service.consent = {"同意", "I consent"};
  service.declaration = {"属实", "It is true"};
  auto name = field("name", FieldType::name);
  name.known = catalogue::Known::person_name;
  auto pay = field("pay", FieldType::single_choice);
  pay.options = {{"bank", {"银行", ""}, {}}, {"cash", {"现金", ""}, {}}};
  service.pages = {page(name), page(field("id", FieldType::id_number)), page(pay),
                   page(field("bank", FieldType::text))};
  service.pages[3].show_if.kind = catalogue::Condition::Kind::is;
  service.pages[3].show_if.field = "pay";
  service.pages[3].show_if.value = "bank";
  for (const char* whose : {"person", "id"}) {
    catalogue::Rule rule;
    rule.id = whose;
    rule.condition.kind = catalogue::Condition::Kind::age_at_least;
    rule.condition.field = whose;
    rule.condition.years = 80;
    rule.reason = {"要满80岁", ""};
    service.eligibility.push_back(rule);
  }
  return service;
}

Visitor::Visitor() {
  station.camera = station.printer = station.card = station.face = hal::Status::ok;
  station.card_has_pin = station.face_offered = true;
  station.can_verify_codes = true;
  station.draft_hours = 72;
}

World Visitor::world() const { return {catalogue, station, clock->now(), clock->wall()}; }

Visitor& Visitor::does(const Event& event) {
  auto step = next(std::move(state), event, world());
  state = std::move(step.state);
  effects = std::move(step.effects);
  return *this;
}

Visitor& Visitor::services_need(identity::Assurance level) {
  auto service = allowance();
  service.needs = {level, {"要确认是您本人", "To be sure it is you"}};
  catalogue = catalogue::Catalogue(std::vector{std::move(service)});
  return *this;
}

Visitor& Visitor::services_want_signatures() {
  auto service = allowance();
  service.signature = true;
  catalogue = catalogue::Catalogue(std::vector{std::move(service)});
  return *this;
}

Visitor& Visitor::answers(const std::string& id, const std::string& text) {
  return does(Answered{id, {text, {}}});
}

Visitor& Visitor::chooses(const std::string& id, const std::string& option) {
  return does(Answered{id, {"", {option}}});
}

Visitor& Visitor::passes(seconds time) {
  clock->advance(time);
  return does(Tick{});
}

identity::Identity somebody() {
  identity::Identity person;
  person.name = "张建华";
  person.subject = "aa01";
  person.birth_year = 1940;
  person.area = "330106";
  person.evidence = identity::Evidence::static_code;
  person.person_key = kPersonKey;
  return person;
}

identity::Identity helping_daughter() {
  return {.name = "张小梅",
          .subject = "papers-ffeeddccbbaa99887766554433221100",
          .birth_year = 1970,
          .area = "",
          .evidence = identity::Evidence::papers};
}

bool is_first(const State& state) {
  return state.screen == Screen::attract && state.overlay == Overlay::none && state.settings == Settings{} &&
         !state.practice && !state.identity && !state.notice && state.remark == Remark::none &&
         state.hint == vision::Hint::none && state.last_code.empty() && !state.draft && !state.draft_failed &&
         !state.requests && !state.for_receipt && !state.for_staff && state.staff.empty() && !state.helper &&
         state.call == Call::none && state.call_id.empty() && state.news == 0 && !state.card_here &&
         !state.card_busy && state.pin.empty() && !state.pin_tries_left && state.papers.empty() &&
         !state.face_wanted && !state.face_consented && !state.face.known && !state.face.enrolled &&
         state.face_hint == vision::FaceHint::none && !state.gesture && state.face_failures == 0 &&
         !state.face_done && !state.face_deleting && !state.face_deleted &&
         state.wanted == identity::Assurance::none && !state.prove_return && state.service_id.empty() &&
         state.refers_to.empty() && state.page == 0 && state.answers.empty() && state.complaints.empty() &&
         state.broken_rule == nullptr && !state.changing && !state.consented && !state.declared &&
         state.signature.empty() && !state.submitted && state.last_action == Instant{} &&
         state.last_busy == Instant{} && !state.away;
}

identity::Identity card_holder() {
  auto person = somebody();
  person.subject = "card-00112233445566778899aabbccddeeff";
  person.evidence = identity::Evidence::card;
  person.person_key.clear();
  return person;
}

Visitor& Visitor::is_identified(std::optional<int> birth_year) {
  auto person = somebody();
  person.birth_year = birth_year;
  return does(Began{}).does(WayChosen{Way::code}).does(Identified{person}).does(Continued{});
}

Visitor& Visitor::starts_service() { return does(ServiceChosen{"allowance"}).does(Continued{}); }

Visitor& Visitor::fills_in() {
  return does(Continued{})
      .answers("id", kOldPerson)
      .does(Continued{})
      .chooses("pay", "cash")
      .does(Continued{});
}

Visitor& Visitor::submits() {
  does(Continued{}).does(ConsentSet{true}).does(DeclarationSet{true}).does(Continued{});
  return does(SubmitDone{"YM-261121-7K3Q-9F2X", clock->wall()});
}

namespace {

// How somebody says more of who they are, or who is with them.
Visitor visitor_proving(Screen screen) {
  Visitor visitor;
  switch (screen) {
    case Screen::face_intro: visitor.does(Began{}).does(WayChosen{Way::face}); break;
    case Screen::card: visitor.does(Began{}).does(WayChosen{Way::card}); break;
    case Screen::papers: visitor.does(Began{}).does(WayChosen{Way::papers}); break;
    case Screen::prove:
      visitor.services_need(identity::Assurance::proven).is_identified().starts_service().fills_in();
      visitor.does(Continued{});
      break;
    case Screen::pin:
      visitor.services_need(identity::Assurance::proven).does(CardShown{}).does(Identified{card_holder()});
      visitor.does(Continued{}).starts_service().fills_in().does(Continued{});
      visitor.does(ProveBy{identity::Evidence::pin});
      break;
    case Screen::face_settings: visitor.is_identified().does(FaceSettingsAsked{}); break;
    case Screen::face_consent:
      visitor = visitor_at(Screen::prove);
      visitor.does(FaceKnown{somebody().subject, true, {}, {}}).does(ProveBy{identity::Evidence::face});
      break;
    case Screen::face:
      visitor = visitor_at(Screen::face_consent);
      visitor.does(FaceAgreed{});
      break;
    case Screen::helper: visitor.does(Began{}).does(Identified{somebody()}).does(HelperAsked{}); break;
    case Screen::helper_ways:
      visitor = visitor_at(Screen::helper);
      visitor.does(HelpingChosen{Helping::accompanies}).does(RelationChosen{Relation::child});
      visitor.does(Continued{});
      break;
    case Screen::helper_consent:
      visitor = visitor_at(Screen::helper_ways);
      visitor.does(Identified{helping_daughter()});
      break;
    case Screen::person_consent:
      visitor = visitor_at(Screen::helper_consent);
      visitor.does(ConsentSet{true}).does(Continued{});
      break;
    default: break;
  }
  return visitor;
}

}  // namespace

Visitor visitor_at(Screen screen) {
  Visitor visitor;
  switch (screen) {
    case Screen::attract: break;
    case Screen::identify: visitor.does(Began{}); break;
    case Screen::scanning: visitor.does(Began{}).does(WayChosen{Way::code}); break;
    case Screen::greeting:
      visitor.does(Began{}).does(Identified{{.name = "张建华", .subject = "", .birth_year = {}, .area = ""}});
      break;
    case Screen::home: visitor.is_identified(); break;
    case Screen::introduction: visitor.is_identified().does(ServiceChosen{"allowance"}); break;
    case Screen::ineligible: visitor.is_identified(1990).does(ServiceChosen{"allowance"}); break;
    case Screen::question: visitor.is_identified().starts_service(); break;
    case Screen::review: visitor.is_identified().starts_service().fills_in(); break;
    case Screen::declaration: visitor.is_identified().starts_service().fills_in().does(Continued{}); break;
    case Screen::signature:
      visitor.services_want_signatures().is_identified().starts_service().fills_in().does(Continued{});
      visitor.does(ConsentSet{true}).does(DeclarationSet{true}).does(Continued{});
      break;
    case Screen::submitting:
      visitor.is_identified().starts_service().fills_in().does(Continued{});
      visitor.does(ConsentSet{true}).does(DeclarationSet{true}).does(Continued{});
      break;
    case Screen::receipt: visitor.is_identified().starts_service().fills_in().submits(); break;
    case Screen::evaluation:
      visitor.is_identified().starts_service().fills_in().submits().does(Continued{});
      break;
    case Screen::goodbye:
      visitor.is_identified().starts_service().fills_in().submits().does(Continued{}).does(Continued{});
      break;
    case Screen::requests: visitor.is_identified().does(RequestsAsked{}); break;
    case Screen::request: visitor.does(CodeRead{"YMR1:YM-261121-7K3Q-9F25:7K3Q9F2XABCD"}); break;
    default: return visitor_proving(screen);
  }
  return visitor;
}

std::string page_id(const Visitor& visitor) { return page_of(visitor.state, visitor.world())->id; }

void type_pin(Visitor& visitor) {
  for (const char digit : {'1', '2', '3', '4', '5', '6'}) visitor.does(PinDigit{digit});
}

}  // namespace yimen::visit
