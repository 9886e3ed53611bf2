// Flicker, headset, loudness, silence, other ways than speech: A11, A28 to A30, A36, A51.
#include <algorithm>
#include <cmath>
#include <set>

#include "tests/accessibility/pixels.h"
#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "tests/bench/people/crowd.h"

namespace yimen::proof {
namespace {

using people::Booth;

// Light of the whole glass, from points a centimetre apart.
double light(ui::Stage& stage) {
  constexpr float kApart = 40;
  const auto screen = stage.metrics().screen();
  double all = 0;
  int points = 0;
  for (float y = 0; y < screen.h; y += kApart)
    for (float x = 0; x < screen.w; x += kApart) {
      const auto grey = greys(stage, {x, y, 1, 1});
      all += grey.empty() ? 0 : grey.front();
      ++points;
    }
  return all / points;
}

// Turns from lighter to darker or back, by a tenth of what light there can be. Source: WCAG 2.3.1.
int flips(const std::vector<double>& lights) {
  constexpr double kTenth = 0.1;
  int count = 0;
  double turned = lights.front();
  int direction = 0;
  for (const double now : lights) {
    if (std::abs(now - turned) < kTenth) continue;
    const int to = now > turned ? 1 : -1;
    count += to != direction ? 1 : 0;
    direction = to;
    turned = now;
  }
  return count;
}

std::vector<double> a_second_of(ui::Stage& stage) {
  constexpr int kFrames = 30;
  std::vector<double> lights;
  for (int i = 0; i < kFrames; ++i) {
    stage.pass(milliseconds(1000 / kFrames));
    stage.frame();
    lights.push_back(light(stage));
  }
  return lights;
}

PROOF(A11, "Nothing flashes.", "at most 3 times a second") {
  Worst most = Worst::most();
  walk(
      {{kPortrait, {}}},
      [](const auto& scene) {
        return scene.name == "attract" || scene.name == "scanning-hint-1" || scene.name == "submitting" ||
               scene.name == "idle" || scene.name == "face-hint-1";
      },
      [&](const Look& look) {
        look.theatre.stage().painting = true;
        most.see(flips(a_second_of(look.theatre.stage())), look.where());
        look.theatre.stage().painting = false;
      });
  return most.judged(3, "most", "times a second");
}

BROKEN(A11, strobe, "a page that turns black and white ten times a second") {
  ui::Stage stage([](ui::Ui& ui) {
    const auto tenths = std::chrono::duration_cast<milliseconds>(ui.now() - Instant{}).count() / 50;
    ui.brush().fill(ui.screen(), tenths % 2 == 0 ? draw::Colour{0, 0, 0} : draw::Colour{255, 255, 255});
  });
  Worst most = Worst::most();
  most.see(flips(a_second_of(stage)), "here");
  return most.judged(3, "most", "times a second");
}

Verdict jack_starts_voice(bool plugged) {
  Booth booth;
  if (plugged) booth.devices().speaker->plug(true);
  booth.settle();
  const bool voice = booth.state().settings.voice;
  const bool said = !booth.devices().speaker->said().empty();
  return {voice && said,
          std::string("voice ") + (voice ? "on" : "off") + ", first words " + (said ? "said" : "not said")};
}

PROOF(A28, "Plugging a headset in starts the voice, and it says where one is.",
      "voice on, first words said") {
  return jack_starts_voice(true);
}

BROKEN(A28, no_jack, "a terminal that does not notice the jack") { return jack_starts_voice(false); }

// Steps by which the loudness can be set, and what it is after the visit.
Verdict volume_steps(Booth& booth, bool ends) {
  booth.does(visit::SettingsChanged{{.voice = true}});  // who hears nothing is not asked how loud
  booth.does(visit::OverlayOpened{visit::Overlay::settings});
  std::set<int> volumes{booth.state().settings.volume};
  for (const auto* words : {"响一点", "轻一点"}) {
    for (int i = 0; i < 12; ++i) {
      const auto* node = booth.tree().find(words);
      for (int page = 0; page < 4 && (node == nullptr || !node->actionable()); ++page) {
        const auto* on = booth.tree().find("下一页");
        if (on == nullptr || !on->actionable()) break;
        booth.pass(seconds(1)), booth.tap(on->box.centre());
        node = booth.tree().find(words);
      }
      if (node == nullptr || !node->actionable()) break;
      booth.pass(seconds(1)), booth.tap(node->box.centre());
      volumes.insert(booth.state().settings.volume);
    }
  }
  if (ends) booth.pass(seconds(600), seconds(5));
  const bool reset = booth.state().settings.volume == visit::Settings{}.volume;
  return {volumes.size() >= 3 && reset, std::to_string(volumes.size()) + " steps, " +
                                            (reset ? "as before" : "changed") + " after the visit"};
}

PROOF(A29, "The loudness is set in steps, and is back where it was after each visit.",
      "at least 3 steps, as before after the visit (dBA: by a meter, see the sheet)") {
  Booth booth;
  return volume_steps(booth, true);
}

BROKEN(A29, left_loud, "a loudness that stays") {
  Booth booth;
  auto settings = visit::Settings{};
  settings.volume = 90;
  auto verdict = volume_steps(booth, false);
  booth.does(visit::SettingsChanged{settings});
  return both(verdict, {booth.state().settings.volume == visit::Settings{}.volume, "changed"});
}

Verdict says_unasked(Booth& booth) {
  booth.devices().speaker->forget();
  booth.does(visit::Began{});
  booth.pass(seconds(100), seconds(5));
  const auto said = booth.devices().speaker->said().size() + booth.devices().speaker->chimed().size();
  return {said == 0, std::to_string(said) + " sounds"};
}

PROOF(A30, "No sound goes on by itself beside the voice: without the voice it is quiet.",
      "0 sounds in a quiet visit of 100 s (one thing at a time: A27)") {
  Booth booth;
  return says_unasked(booth);
}

BROKEN(A30, chatter, "a terminal that talks although nobody asked") {
  Booth booth;
  booth.devices().speaker->plug(true);
  booth.settle();
  return says_unasked(booth);
}

Verdict completed(const std::string& person, const std::vector<std::string>& ids) {
  Faults faults;
  for (const auto& id : ids) {
    faults.look();
    const auto outcome = people::visit_of(person, id, 5);
    if (!outcome.done) faults.add(person + " in " + id + " at " + outcome.stuck);
  }
  return faults.none("services not completed");
}

// People before a terminal without sound; the person who only hears; neither uses a microphone: there is
// none.
PROOF(A36,
      "Everything works without hearing, and everything works without seeing; nothing needs to be spoken.",
      "all services completed by touch on a silent terminal, and all by keys and ears alone") {
  const auto by_touch = completed("wheelchair", people::services());
  const auto by_ear = completed("blind", people::services());
  return both({by_touch.met, by_touch.met ? "by touch: all" : by_touch.measured},
              {by_ear.met, by_ear.met ? "by ear: all" : by_ear.measured});
}

BROKEN(A36, no_service, "a service that is not there") { return completed("wheelchair", {"none"}); }

// The law's list: voice and large text by software; braille and the desk are hardware.
Verdict functions_of(const std::vector<std::string>& texts) {
  Faults faults;
  for (const auto* words : {"念给我听", "最大字", "找人帮忙"}) {
    faults.look();
    if (std::ranges::none_of(texts, [&](const auto& text) { return text.find(words) != std::string::npos; }))
      faults.add(words);
  }
  return faults.none("functions missing");
}

PROOF(A51,
      "The terminal has voice, large text, handwriting and a person on call; braille, desk and headset are "
      "on the sheet.",
      "0 functions missing") {
  Booth booth;
  booth.does(visit::OverlayOpened{visit::Overlay::settings});
  auto texts = booth.tree().texts();
  for (int page = 0; page < 4; ++page) {
    const auto* on = booth.tree().find("下一页");
    if (on == nullptr || !on->actionable()) break;
    booth.pass(seconds(1)), booth.tap(on->box.centre());
    const auto more = booth.tree().texts();
    texts.insert(texts.end(), more.begin(), more.end());
  }
  booth.does(visit::OverlayClosed{});
  const auto first = booth.tree().texts();
  texts.insert(texts.end(), first.begin(), first.end());
  return functions_of(texts);
}

BROKEN(A51, small_print_only, "a terminal with one size of text and no voice") {
  return functions_of({"轻触屏幕开始"});
}

}  // namespace
}  // namespace yimen::proof
