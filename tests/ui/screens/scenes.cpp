#include "tests/ui/screens/scenes.h"

#include <algorithm>
#include <stdexcept>

#include "kiosk/identity/faults.h"
#include "kiosk/visit/faults.h"
#include "tests/ui/screens/scenes_parts.h"

namespace yimen::screens {

using hal::Status;
using visit::Screen;
using visit::State;

namespace parts {

visit::Station station() {
  visit::Station station;
  station.camera = station.scanner = station.printer = Status::ok;
  station.can_verify_codes = station.online = true;
  station.draft_hours = 72;
  station.office = {{"和平街道社区服务中心", "Heping Community Service Centre"},
                    {"一楼人工窗口", "the counter on the ground floor"},
                    "021-5550 1234"};
  return station;
}

State at(Screen screen) {
  State state;
  state.screen = screen;
  return state;
}

State known(Screen screen, std::string name) {
  State state = at(screen);
  state.identity =
      identity::Identity{std::move(name), "a1b2", 1940, "310101", identity::Evidence::static_code};
  return state;
}

form::Answers answers() {
  return {{"household", {"", {"here"}}},
          {"name", {"张建华", {}}},
          {"id_number", {"310101194005012028", {}}},
          {"mobile", {"13800138000", {}}},
          {"since", {"2025-03-01", {}}},
          {"needs", {"", {"cook", "clean", "bath", "doctor", "talk"}}},
          {"cost", {"1200.50", {}}},
          {"address", {"春光路 88 弄 6 号 502 室", {"heping_chunguang"}}},
          {"family_name", {"张小梅", {}}},
          {"family_mobile", {"13900139000", {}}},
          {"more", {"听力不好，请大声一点。家里有台阶，养了一只小狗，不咬人。", {}}},
          {"share", {"", {"yes"}}}};
}

State in_service(Screen screen, bool answered) {
  State state = known(screen);
  state.service_id = kService;
  if (answered) state.answers = answers();
  return state;
}

namespace {

std::size_t page_index(const char* id) {
  const auto& pages = sample_catalogue().find(kService)->pages;
  const auto found = std::ranges::find(pages, id, &catalogue::Page::id);
  return static_cast<std::size_t>(found - pages.begin());
}

}  // namespace

State question(const char* page, bool answered) {
  State state = in_service(Screen::question, false);
  state.page = page_index(page);
  state.answers["name"] = {"张建华", {}};
  if (answered) state.answers = answers();
  return state;
}

}  // namespace parts

using namespace parts;

namespace {

namespace fs = std::filesystem;

catalogue::Catalogue load(const fs::path& folder) {
  auto catalogue = catalogue::Catalogue::load(folder);
  if (!catalogue) throw std::runtime_error(catalogue.error().detail);
  for (const auto& problem : catalogue->problems())
    throw std::runtime_error(problem.file.string() + problem.place + ": " + problem.reason);
  return std::move(*catalogue);
}

// The terminal's lists and schemas with the services of the tests.
catalogue::Catalogue load_samples() {
  const fs::path folder = fs::temp_directory_path() / ("yimen-screens-" + std::to_string(::getpid()));
  fs::copy(YIMEN_ASSETS, folder, fs::copy_options::recursive);
  for (const auto& file : fs::directory_iterator(folder / "services"))
    if (file.path().filename() != "service.schema.json") fs::remove(file.path());
  fs::copy(YIMEN_SAMPLE_SERVICES, folder / "services");
  auto catalogue = load(folder);
  fs::remove_all(folder);
  return catalogue;
}

State complained(const char* page, const char* field, form::Answer answer, Text complaint) {
  State state = question(page, false);
  state.answers[field] = std::move(answer);
  state.complaints[field] = std::move(complaint);
  return state;
}

State submitted(Screen screen, visit::Delivery delivery, visit::Printing printing) {
  State state = in_service(screen);
  state.submitted = visit::Submitted{.number = "YM-261121-7K3Q-9F25",
                                     .at = kNoon,
                                     .delivery = delivery,
                                     .printing = printing,
                                     .check = "7K3Q9F2XABCD"};
  return state;
}

void add_beginning(Scenes& s) {
  s.add("attract", at(Screen::attract));
  s.add("identify", at(Screen::identify));
  s.add("identify-out-of-order", at(Screen::identify)).station.can_verify_codes = false;
  s.add("identify-refused", at(Screen::identify)).state.notice = Error{&identity::kForged, ""};
  s.add("greeting", known(Screen::greeting));
  s.add("greeting-rare", known(Screen::greeting, "𠮷䶮㛃"));
  s.add("greeting-long", known(Screen::greeting, "阿卜杜拉·买买提艾力·吐尔逊江·艾合买提"));
}

void add_scanning(Scenes& s) {
  using vision::Hint;
  constexpr std::array kHints{Hint::none,       Hint::show_code, Hint::closer, Hint::farther,
                              Hint::hold_still, Hint::too_dark,  Hint::glare,  Hint::one_code};
  for (const Hint hint : kHints)
    s.add("scanning-hint-" + std::to_string(static_cast<int>(hint)), at(Screen::scanning)).state.hint = hint;
  s.add("scanning-no-picture", at(Screen::scanning)).camera = false;
  s.add("scanning-only-scanner", at(Screen::scanning)).station.camera = Status::fault;
  auto& neither = s.add("scanning-nothing", at(Screen::scanning));
  neither.station.camera = neither.station.scanner = Status::fault;
  for (const Fault* fault : {&identity::kNotElderCode, &identity::kForged, &identity::kCodeExpired})
    s.add(std::string("scanning-") + fault->code, at(Screen::scanning)).state.notice = Error{fault, ""};
}

void add_choosing(Scenes& s) {
  s.add("home", known(Screen::home));
  s.add("home-storage-out", known(Screen::home)).state.notice = Error{&visit::kStorageOut, ""};
  s.add("introduction", in_service(Screen::introduction, false));
  auto& ineligible = s.add("ineligible", in_service(Screen::ineligible));
  ineligible.state.broken_rule = &sample_catalogue().find(kService)->eligibility.front();
  auto& early = s.add("ineligible-early", in_service(Screen::ineligible, false));
  early.state.broken_rule = ineligible.state.broken_rule;
}

void add_questions(Scenes& s) {
  for (const auto& page : sample_catalogue().find(kService)->pages) {
    s.add("question-" + page.id, question(page.id.c_str(), false));
    s.add("question-" + page.id + "-answered", question(page.id.c_str(), true));
  }
  s.add("question-mobile-changing", question("mobile", true)).state.changing = true;
  s.add("question-mobile-complaint", complained("mobile", "mobile", {"1380013", {}},
                                                {"手机号码要填11位数字，例如13800138000。",
                                                 "A mobile number has 11 digits, such as 13800138000."}));
  s.add("question-id-complaint",
        complained("id_number", "id_number", {"310101194005012029", {}},
                   {"身份证号码有一位不对，请对着身份证再看一遍。例如11010519491231002X。",
                    "One character of the ID number is wrong. Please compare it with the card, such as "
                    "11010519491231002X."}));
  s.add("question-household-complaint",
        complained("household", "household", {},
                   {"请选一个。例如“在本区”。", "Please choose one, such as In this district."}));
  s.add("question-date-complaint",
        complained("since", "since", {"2025-02-30", {}},
                   {"没有这一天。例如2025-03-01。", "There is no such day. Such as 2025-03-01."}));
  s.add("question-address-complaint",
        complained("address", "address", {"", {"heping_heli"}},
                   {"请写路名和门牌号，例如春光路88弄6号。",
                    "Please add street and number, such as 88 Chunguang Road."}));
}

void add_end(Scenes& s) {
  using visit::Delivery;
  using visit::Printing;
  s.add("review", in_service(Screen::review));
  s.add("declaration", in_service(Screen::declaration));
  auto& ready = s.add("declaration-ready", in_service(Screen::declaration)).state;
  ready.consented = ready.declared = true;
  s.add("declaration-failed", in_service(Screen::declaration)).state.notice = Error{&visit::kStorageOut, ""};
  s.add("signature", in_service(Screen::signature));
  s.add("signature-drawn", in_service(Screen::signature)).state.signature = {
      {{0.2F, 0.2F}, {0.35F, 0.2F}},
      {{0.28F, 0.1F}, {0.27F, 0.8F}},
      {{0.5F, 0.3F}, {0.7F, 0.7F}, {0.8F, 0.3F}}};
  s.add("signature-failed", in_service(Screen::signature)).state.notice = Error{&visit::kStorageOut, ""};
  s.add("submitting", in_service(Screen::submitting));
  s.add("receipt", submitted(Screen::receipt, Delivery::queued, Printing::busy));
  s.add("receipt-delivered", submitted(Screen::receipt, Delivery::delivered, Printing::done));
  s.add("receipt-refused", submitted(Screen::receipt, Delivery::refused, Printing::failed));
  s.add("receipt-needs-staff", submitted(Screen::receipt, Delivery::needs_staff, Printing::done));
  s.add("receipt-not-printed", submitted(Screen::receipt, Delivery::queued, Printing::failed))
      .station.printer = Status::absent;
  s.add("receipt-idle", submitted(Screen::receipt, Delivery::queued, Printing::idle));
  s.add("evaluation", submitted(Screen::evaluation, Delivery::delivered, Printing::done));
  s.add("goodbye", submitted(Screen::goodbye, Delivery::delivered, Printing::done));
}

void add_overlays(Scenes& s) {
  using visit::Overlay;
  s.add("help-attract", at(Screen::attract)).state.overlay = Overlay::help;
  s.add("help-question", question("id_number", false)).state.overlay = Overlay::help;
  s.add("leave-empty", known(Screen::home)).state.overlay = Overlay::leave;
  s.add("leave-answers", question("mobile", true)).state.overlay = Overlay::leave;
  s.add("leave-submitted", submitted(Screen::receipt, visit::Delivery::queued, visit::Printing::done))
      .state.overlay = Overlay::leave;
  s.add("settings", at(Screen::attract)).state.overlay = Overlay::settings;
  auto& heard = s.add("settings-voice", known(Screen::home)).state;
  heard.overlay = Overlay::settings;
  heard.settings.voice = true;
  auto& languages = s.add("settings-language", known(Screen::home));
  languages.state.overlay = Overlay::settings;
  languages.languages = true;
  s.add("home-voice", known(Screen::home)).state.settings.voice = true;
  auto& idle = s.add("idle", question("mobile", true)).state;
  idle.overlay = Overlay::idle;
  idle.idle_ends = Instant{} + seconds{25};
}

Scene real(std::string name, Screen screen, const catalogue::Service& service) {
  Scene scene{std::move(name), known(screen), station(), true, false};
  scene.state.service_id = service.id;
  scene.state.submitted = visit::Submitted{.number = "YM-261121-7K3Q-9F25",
                                           .at = kNoon,
                                           .delivery = visit::Delivery::delivered,
                                           .printing = visit::Printing::done,
                                           .check = "7K3Q9F2XABCD"};
  return scene;
}

}  // namespace

const catalogue::Catalogue& sample_catalogue() {
  static const catalogue::Catalogue catalogue = load_samples();
  return catalogue;
}

const catalogue::Catalogue& real_catalogue() {
  static const catalogue::Catalogue catalogue = load(YIMEN_ASSETS);
  return catalogue;
}

std::vector<Scene> scenes() {
  Scenes all;
  add_beginning(all);
  add_scanning(all);
  add_choosing(all);
  add_questions(all);
  add_end(all);
  add_overlays(all);
  add_kept(all);
  add_identity(all);
  add_helped(all);
  return all.take();
}

const Scene& scene(std::string_view name) {
  static const auto all = scenes();
  const auto found = std::ranges::find(all, name, &Scene::name);
  if (found == all.end()) throw std::out_of_range(std::string(name));
  return *found;
}

std::vector<Scene> scenes_of_real_services() {
  std::vector<Scene> all{scene("attract"), scene("identify"), scene("scanning-hint-1"), scene("greeting"),
                         scene("home")};
  for (const auto& service : real_catalogue().services()) {
    all.push_back(real(service.id + "-introduction", Screen::introduction, service));
    all.push_back(real(service.id + "-declaration", Screen::declaration, service));
    all.push_back(real(service.id + "-receipt", Screen::receipt, service));
    all.push_back(real(service.id + "-prove", Screen::prove, service));
    all.back().state.prove_return = Screen::review;
    for (std::size_t page = 0; page < service.pages.size(); ++page) {
      all.push_back(real(service.id + '-' + service.pages[page].id, Screen::question, service));
      all.back().state.page = page;
      all.back().state.submitted.reset();
    }
    for (const auto& rule : service.eligibility) {
      all.push_back(real(service.id + "-no-" + rule.id, Screen::ineligible, service));
      all.back().state.broken_rule = &rule;
    }
  }
  return all;
}

}  // namespace yimen::screens
