// What is heard, and what is not: A26, A27, A31 to A35.
#include <algorithm>

#include "kiosk/form/check.h"
#include "tests/accessibility/listener.h"
#include "tests/accessibility/proof.h"
#include "ui/kit/i18n.h"

namespace yimen::proof {
namespace {

const std::vector<Stand>& portrait() {
  static const std::vector<Stand> one{{kPortrait, {}}};
  return one;
}

// Labels and what they hold, but for the camera's picture, bare marks, and keys that do nothing yet: by ear a
// keyboard is gone over key by key.
void see_unheard(Faults& faults, const Listener& listener, const ui::SemanticTree& tree,
                 const std::string& where) {
  for (const auto& node : tree.nodes()) {
    if (node.covered || node.label.empty() || node.role == ui::Role::dialog) continue;
    if (node.is_board() && !node.enabled) continue;
    faults.look();
    if (!listener.heard(node.label)) faults.add(named(node) + ", " + where);
  }
}

Verdict all_is_heard(const std::function<bool(const screens::Scene&)>& wanted) {
  Faults faults;
  walk(portrait(), wanted, [&](const Look& look) {
    Listener listener(true);
    listener.hear(look.tree(), look.stand.settings, look.scene.name);
    listener.go_over(look.tree(), look.stand.settings, look.scene.name);
    see_unheard(faults, listener, look.tree(), look.where());
  });
  return faults.none("texts that are never said");
}

PROOF(A26, "All that is on a screen can be heard: titles, texts, controls, what they hold, errors.",
      "0 texts on any screen that are never said, but for keys that do nothing yet") {
  return all_is_heard([](const auto&) { return true; });
}

BROKEN(A26, title_only, "a terminal that says titles only") {
  Faults faults;
  walk(
      portrait(), [](const auto& scene) { return scene.name == "home"; },
      [&](const Look& look) {
        Listener listener(true);
        const auto title = std::ranges::find(look.tree().nodes(), ui::Role::heading, &ui::Node::role);
        listener.hear(tree_of({*title}), look.stand.settings, look.scene.name);
        see_unheard(faults, listener, look.tree(), look.where());
      });
  return faults.none("texts that are never said");
}

// A key in the middle of each page: silence at once, then what the key led to.
PROOF(A27, "One thing is said at a time; any key or touch silences it; the last is said again on request.",
      "0 said at once, 0 pages that talk on after a key, 0 that are not said again") {
  Faults faults;
  walk(portrait(), [&](const Look& look) {
    Listener listener(true);
    listener.frame(look.tree(), look.stand.settings, look.scene.name, 0);
    if (!listener.speaking()) return;
    faults.look();
    listener.press(draw::Key::right);
    if (listener.speaking()) faults.add("talks on, " + look.where());
    listener.frame(look.tree(), look.stand.settings, look.scene.name, 0);
    listener.hear_out();
    const auto before = listener.speaker().said().size();
    listener.press(draw::Key::repeat);
    listener.frame(look.tree(), look.stand.settings, look.scene.name, 0);
    listener.hear_out();
    if (listener.speaker().said().size() == before) faults.add("is not said again, " + look.where());
    if (listener.speaker().at_once() > 0) faults.add("two at once, " + look.where());
  });
  return faults.none("pages that talk over themselves");
}

BROKEN(A27, two_voices, "two things said at once") {
  NotingSpeaker speaker;
  speaker.say({.text = "一"});
  speaker.say({.text = "二"});
  Faults faults;
  faults.look();
  if (speaker.at_once() > 0) faults.add("two at once");
  return faults.none("pages that talk over themselves");
}

bool has_digits(const std::string& text, std::string_view secret) {
  for (std::size_t i = 0; i + 3 <= secret.size(); ++i)
    if (text.find(secret.substr(i, 3)) != std::string::npos) return true;
  return text.size() == 1 && secret.find(text) != std::string_view::npos;  // a key that was pressed
}

// An ID number as it is typed, and keys gone over, with or without a headset.
Verdict typed_aloud(bool headset) {
  constexpr std::string_view kNumber = "310101194005012028";
  Faults faults;
  Listener listener(headset);
  walk(
      portrait(), [](const auto& scene) { return scene.name == "question-id_number" || scene.name == "pin"; },
      [&](const Look& look) {
        auto& theatre = look.theatre;
        listener.hear(look.tree(), look.stand.settings, look.scene.name);
        for (std::size_t i = 1; i <= kNumber.size(); ++i) {
          theatre.state().answers["id_number"] = {std::string(kNumber.substr(0, i)), {}};
          theatre.frame();
          listener.press(draw::Key::select);
          listener.frame(look.tree(), look.stand.settings, look.scene.name, 0);
          listener.hear_out();
        }
        listener.go_over(look.tree(), look.stand.settings, look.scene.name);
      });
  for (const auto& said : listener.speaker().said()) {
    faults.look();
    if (has_digits(said.text, kNumber)) faults.add("said: " + said.text);
  }
  return faults.none("digits of an ID number or PIN said by the loudspeaker");
}

PROOF(A31,
      "What is masked on the screen is not said by the loudspeaker: not while it is typed, not when it is "
      "gone over.",
      "0 digits") {
  return typed_aloud(false);
}

BROKEN(A31, headset_rules, "a loudspeaker that says what only the headset may") { return typed_aloud(true); }

// An example that happens to be what somebody wrote.
bool quoted(const ui::SemanticTree& tree, std::string_view secret) {
  return std::ranges::any_of(tree.nodes(), [&](const ui::Node& node) {
    return !node.personal &&
           (node.label.find(secret) != std::string::npos || node.value.find(secret) != std::string::npos);
  });
}

// Nobody asked: a page says itself by the loudspeaker.
void see_leaks(Faults& faults, const ui::SemanticTree& said_of, const ui::SemanticTree& tree,
               const std::string& where) {
  Listener listener(false);
  listener.hear(said_of, {}, where);
  for (const auto& node : tree.nodes()) {
    if (!node.personal || node.covered || node.is_board()) continue;
    faults.look();
    const auto& secret = node.role == ui::Role::field ? node.value : node.label;
    if (secret.size() > 3 && !quoted(tree, secret) && listener.heard(secret))
      faults.add(named(node) + ", " + where);
  }
}

PROOF(A32, "Personal data goes to the headset; by the loudspeaker only what somebody asks for.",
      "0 said unasked, on any screen") {
  Faults faults;
  walk(portrait(), [&](const Look& look) { see_leaks(faults, look.tree(), look.tree(), look.where()); });
  return faults.none("personal texts said unasked");
}

BROKEN(A32, untagged, "screens that do not mark what is personal") {
  Faults faults;
  walk(
      portrait(), [](const auto& scene) { return scene.name == "greeting" || scene.name == "review"; },
      [&](const Look& look) {
        auto nodes = look.tree().nodes();
        for (auto& node : nodes) node.personal = node.masked = false;
        see_leaks(faults, tree_of(nodes), look.tree(), look.where());
      });
  return faults.none("personal texts said unasked");
}

// Each first field of each page of the terminal's services left empty: what is then said.
Verdict errors_said(bool all) {
  Faults faults;
  const Date today = china_date(screens::kNoon);
  walk(
      portrait(),
      [](const auto& scene) {
        return scene.state.screen == visit::Screen::question &&
               screens::real_catalogue().find(scene.state.service_id) != nullptr;
      },
      [&](const Look& look) {
        const auto& page =
            screens::real_catalogue().find(look.scene.state.service_id)->pages.at(look.scene.state.page);
        const auto complaint = form::check(page.fields.front(), {}, today);
        if (!complaint) return;
        faults.look();
        look.theatre.state().complaints[page.fields.front().id] = *complaint;
        look.theatre.frame();
        Listener listener(true);
        if (all) listener.hear(look.tree(), look.stand.settings, look.scene.name);
        if (!listener.heard(complaint->zh)) faults.add("not said: " + complaint->zh);
        if (complaint->zh.find(page.fields.front().label.zh) == std::string::npos)
          faults.add("not named: " + complaint->zh);
      });
  return faults.none("errors that are not said with their field");
}

PROOF(A33, "An error is said together with the name of its field.", "0 that are not") {
  return errors_said(true);
}

BROKEN(A33, silent, "a terminal that only shows them") { return errors_said(false); }

PROOF(A34, "All of the receipt is said: its number, what happens next, who answers.",
      "0 texts of any receipt that are never said") {
  Faults faults;
  walk(
      portrait(), [](const auto& scene) { return scene.name.find("receipt") != std::string::npos; },
      [&](const Look& look) {
        Listener listener(true);
        listener.hear(look.tree(), look.stand.settings, look.scene.name);
        listener.go_over(look.tree(), look.stand.settings, look.scene.name);
        see_unheard(faults, listener, look.tree(), look.where());
        if (look.scene.state.submitted && look.tree().shows(look.scene.state.submitted->number) &&
            !listener.heard(look.scene.state.submitted->number))
          faults.add("the number, " + look.where());
      });
  return faults.none("texts of receipts that are never said");
}

BROKEN(A34, cut_short, "a receipt whose reading is cut short after its first sentence") {
  Faults faults;
  walk(
      portrait(), [](const auto& scene) { return scene.name == "receipt"; },
      [&](const Look& look) {
        Listener listener(true);
        listener.frame(look.tree(), look.stand.settings, look.scene.name, 0);
        see_unheard(faults, listener, look.tree(), look.where());
      });
  return faults.none("texts of receipts that are never said");
}

Verdict in_one_language(Language shown, Language heard) {
  Faults faults;
  walk(
      {{kPortrait, {.language = shown}}},
      [](const auto& scene) { return scene.name == "home" || scene.name == "question-mobile"; },
      [&](const Look& look) {
        Listener listener(true);
        auto settings = look.stand.settings;
        settings.language = heard;
        listener.hear(look.tree(), settings, look.scene.name);
        for (const auto& said : listener.speaker().said()) {
          faults.look();
          if (said.language != shown) faults.add(said.text);
        }
      });
  return faults.none("sentences in another language");
}

PROOF(A35, "What is said is in the language that is shown.",
      "0 sentences in another, in Chinese, traditional Chinese and English") {
  return both(both(in_one_language(Language::zh, Language::zh),
                   in_one_language(Language::zh_hant, Language::zh_hant)),
              in_one_language(Language::en, Language::en));
}

BROKEN(A35, mixed, "an English page read by a Chinese voice") {
  return in_one_language(Language::en, Language::zh);
}

}  // namespace
}  // namespace yimen::proof
