// What happens by itself, and what is left of somebody: A21 to A25.
#include "kiosk/terminal/config.h"
#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "tests/bench/people/booth.h"

namespace yimen::proof {
namespace {

using people::Booth;
using visit::Overlay;
using visit::Screen;

identity::Identity somebody(std::string name = "王秀兰", char key = 'a') {
  identity::Identity person;
  person.name = std::move(name);
  person.subject = std::string(16, key);
  person.birth_year = 1941;
  person.area = "330106";
  person.evidence = identity::Evidence::static_code;
  person.person_key = std::string(64, key);
  return person;
}

void arrive(Booth& booth, const identity::Identity& person = somebody()) {
  booth.does(visit::Began{});
  booth.does(visit::Identified{person});
  booth.does(visit::Continued{});
}

void answer(Booth& booth, const char* field, form::Answer given) {
  booth.does(visit::Answered{field, std::move(given)});
  booth.does(visit::Continued{});
}

constexpr int kPages = 4;

// So many pages of a complaint to the hotline.
void fill_in(Booth& booth, int pages, const std::string& details = "路灯坏了") {
  booth.does(visit::ServiceChosen{"suqiu_12345"});
  booth.does(visit::Continued{});
  if (pages > 0) answer(booth, "category", {"", {"suggestion"}});
  if (pages > 1) answer(booth, "topic", {"", {"other"}});
  if (pages > 2) answer(booth, "details", {details, {}});
  if (pages > 3) answer(booth, "callback", {"", {"no"}});
}

// In steps of 5 s: less time than any warning lasts.
bool wait_for_warning(Booth& booth) {
  for (seconds waited{0}; booth.state().overlay != Overlay::idle && waited < seconds(900);
       waited += seconds(5))
    booth.pass(seconds(5), seconds(5));
  return booth.state().overlay == Overlay::idle;
}

// From the warning to the end, as somebody who watches the clock sees it; nothing where no warning comes.
std::optional<seconds> time_to_answer(Booth& booth) {
  if (!wait_for_warning(booth)) return std::nullopt;
  seconds left{0};
  for (; booth.state().screen != Screen::attract && left < seconds(900); ++left) booth.pass(seconds(1));
  return left;
}

// How often in a row the warning can be answered, by a touch of what stands out.
int extensions(Booth& booth, int most) {
  int times = 0;
  for (; times < most; ++times) {
    if (!wait_for_warning(booth)) break;
    const auto* stay = booth.tree().main_action();
    if (stay == nullptr) break;
    booth.tap(stay->box.centre());
    if (booth.state().overlay == Overlay::idle || booth.state().screen == Screen::attract) break;
  }
  return times;
}

// Who configures less is refused.
bool refuses_shorter(seconds countdown) {
  auto config = terminal::default_config();
  config.limits.idle_countdown = countdown;
  return !terminal::check_config(config).has_value();
}

PROOF(A21, "Who takes long is warned, has time to answer by one touch or key, and may do so again and again.",
      "at least 20 s to answer on each screen, at least 10 times; less cannot be configured") {
  Worst left = Worst::least();
  for (const int pages : {0, 2, kPages}) {
    Booth booth;
    arrive(booth);
    if (pages > 0) fill_in(booth, pages);
    if (const auto time = time_to_answer(booth))
      left.see(static_cast<double>(time->count()), "after page " + std::to_string(pages));
  }
  Booth booth;
  arrive(booth);
  Worst times = Worst::least();
  times.see(extensions(booth, 12), "home");
  const Verdict held{refuses_shorter(seconds(19)) && !refuses_shorter(seconds(20)),
                     "19 s are refused in the configuration"};
  return both(both(left.judged(20, "at least", "s"), times.judged(10, "answered", "times in a row")), held);
}

BROKEN(A21, hurried, "a terminal that ends 10 s after its warning") {
  Worst left = Worst::least();
  left.see(10, "anywhere");
  return left.judged(20, "at least", "s");
}

Verdict seen_and_heard(Booth& booth) {
  booth.devices().speaker->forget();
  wait_for_warning(booth);
  const bool seen = booth.tree().shows("您还在吗");
  const bool sounded = !booth.devices().speaker->chimed().empty();
  bool spoken = false;
  for (const auto& said : booth.devices().speaker->said())
    spoken = spoken || said.text.find("您还在吗") != std::string::npos;
  const auto yes = [](bool is) { return is ? "yes" : "no"; };
  return {seen && sounded && spoken,
          std::string("dialog ") + yes(seen) + ", chime " + yes(sounded) + ", spoken " + yes(spoken)};
}

PROOF(A22, "The warning is seen and heard: a dialog, a chime, and with the voice on words.",
      "dialog yes, chime yes, spoken yes") {
  Booth booth;
  booth.devices().speaker->plug(true);
  booth.settle();
  arrive(booth);
  return seen_and_heard(booth);
}

BROKEN(A22, silent, "a terminal whose speaker is broken") {
  Booth booth;
  booth.devices().speaker->set_status(hal::Status::fault);
  arrive(booth);
  return seen_and_heard(booth);
}

// What is on the screen a minute later, with nobody doing anything.
void see_change(Faults& faults, const Look& look) {
  faults.look();
  const auto before = look.tree().to_text();
  for (int i = 0; i < 3; ++i) {
    look.theatre.stage().pass(seconds(20));
    look.theatre.frame();
  }
  if (look.tree().to_text() != before) faults.add(look.where());
}

PROOF(A23, "Nothing on the screen changes by itself under somebody who is still reading.",
      "0 changes within a minute, on all screens") {
  Faults faults;
  walk(
      {{kPortrait, {}}}, [](const auto& scene) { return scene.state.overlay != Overlay::idle; },
      [&](const Look& look) { see_change(faults, look); });
  return faults.none("screens that change by themselves");
}

BROKEN(A23, slide_show, "a page that turns by itself after half a minute") {
  ui::Stage stage(
      [](ui::Ui& ui) { ui.text(ui.screen(), ui.now() - Instant{} > seconds(30) ? "第二页" : "第一页"); });
  const auto before = stage.tree().to_text();
  stage.pass(seconds(60));
  stage.frame();
  Faults faults;
  faults.look();
  if (stage.tree().to_text() != before) faults.add("a page");
  return faults.none("screens that change by themselves");
}

bool in_any_file(const Booth& booth, const std::string& text) {
  for (const auto& file : std::filesystem::recursive_directory_iterator(booth.folder()))
    if (file.is_regular_file() && testing_support::content_of(file.path()).find(text) != std::string::npos)
      return true;
  return false;
}

// Cut off after so many pages, by time; then the same person again, or somebody else.
Faults cut_off(bool comes_back) {
  Faults faults;
  for (int pages = 1; pages <= kPages; ++pages) {
    faults.look();
    const std::string where = "after page " + std::to_string(pages);
    Booth booth;
    arrive(booth);
    fill_in(booth, pages);
    const auto answers = booth.state().answers;
    time_to_answer(booth);
    if (in_any_file(booth, "路灯坏了")) faults.add("readable on the disk " + where);
    arrive(booth, comes_back ? somebody() : somebody("张建华", 'b'));
    if (!booth.state().draft) {
      faults.add("lost " + where);
      continue;
    }
    booth.does(visit::DraftResumed{});
    if (booth.state().answers != answers) faults.add("other answers " + where);
  }
  return faults;
}

PROOF(A24,
      "What was filled in when time ran out is there when the same person comes back, sealed, and for nobody "
      "else.",
      "0 answers lost after any page, 0 readable on the disk") {
  return cut_off(true).none("answers lost or readable");
}

BROKEN(A24, another_person, "somebody else who identifies after them") {
  return cut_off(false).none("answers lost or readable");
}

visit::Settings everything_changed() {
  return {.language = Language::en,
          .text_size = visit::TextSize::largest,
          .palette = visit::Palette::contrast_dark,
          .low_reach = true,
          .voice = true,
          .speech_rate = 150,
          .volume = 90,
          .scanning = true,
          .steady = 1000};
}

Verdict reset_after(Booth& booth, const std::string& before) {
  booth.pass(seconds(600), seconds(5));
  const auto& state = booth.state();
  Faults faults;
  faults.look();
  if (!(state.settings == visit::Settings{})) faults.add("a setting stays");
  if (state.identity || !state.answers.empty()) faults.add("the person stays");
  if (booth.tree().to_text() != before) faults.add("the first screen looks different");
  return faults.none("differences");
}

PROOF(A25,
      "When a visit ends everything is as before it: size, colours, voice, speed, loudness, language, and "
      "nobody's data.",
      "0 differences to the first screen as it was (memory and files: see the soak)") {
  Booth booth;
  const auto before = booth.tree().to_text();
  booth.does(visit::SettingsChanged{everything_changed()});
  arrive(booth);
  fill_in(booth, 2);
  return reset_after(booth, before);
}

BROKEN(A25, still_there, "somebody who is still at it") {
  Booth booth;
  const auto before = booth.tree().to_text();
  booth.does(visit::SettingsChanged{everything_changed()});
  arrive(booth);
  Faults faults;
  faults.look();
  if (!(booth.state().settings == visit::Settings{}) || booth.tree().to_text() != before)
    faults.add("a setting stays");
  return faults.none("differences");
}

}  // namespace
}  // namespace yimen::proof
