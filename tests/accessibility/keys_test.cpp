// Without a finger: A18, A49; and within reach of who sits: A19.
#include <algorithm>
#include <array>
#include <set>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"

namespace yimen::proof {
namespace {

using draw::Key;
using ui::NodeId;

constexpr int kMostKeys = 160;

const ui::Node* focused(const ui::SemanticTree& tree) {
  const auto found =
      std::ranges::find_if(tree.nodes(), [](const ui::Node& node) { return node.focused && !node.covered; });
  return found == tree.nodes().end() ? nullptr : &*found;
}

std::set<NodeId> targets_of(const ui::SemanticTree& tree) {
  std::set<NodeId> all;
  for (const auto& node : tree.nodes())
    if (node.actionable()) all.insert(node.id);
  return all;
}

// Round by one key: what it comes past. The ring must be seen wherever it is.
std::set<NodeId> round_by(const Look& look, Key key, Faults& faults) {
  std::set<NodeId> seen;
  const auto screen = look.metrics().screen().inset(-1);
  auto& stage = look.theatre.stage();
  for (int i = 0; i < kMostKeys; ++i) {
    stage.press(key);
    const auto* node = focused(look.tree());
    if (node == nullptr) {
      faults.add("the focus is lost, " + look.where());
      break;
    }
    if (!screen.contains(node->box))
      faults.add("the ring is outside at " + named(*node) + ", " + look.where());
    if (!seen.insert(node->id).second && i > 1) break;  // the first key only shows the ring
  }
  return seen;
}

void see_reach(Faults& faults, const Look& look, bool every_key) {
  const auto wanted = targets_of(look.tree());
  if (wanted.empty()) return;
  faults.look();
  auto reached = round_by(look, Key::right, faults);
  if (every_key) reached.merge(round_by(look, Key::left, faults));
  for (const auto id : wanted)
    if (!reached.contains(id))
      faults.add(named(*look.tree().by_id(id)) + " is out of reach, " + look.where());
  look.theatre.stage().ui().forget();
}

PROOF(A18,
      "Keys reach every control of every screen; the ring is never lost, trapped or hidden, and easily seen.",
      "0 controls out of reach; ring at least 2 px (its contrast: A08)") {
  Faults faults;
  walk({{kPortrait, {}}}, [&](const Look& look) { see_reach(faults, look, true); });
  Worst ring = Worst::least();
  for (const auto& stand : sizes())
    ring.see(static_cast<double>(
                 ui::Metrics(ui::panel_of(stand.glass.width, stand.glass.height), stand.settings.text_size)
                     .ring()),
             stand.glass.name);
  return both(faults.none("controls out of reach of the keys"), ring.judged(2, "thinnest ring", "px"));
}

BROKEN(A18, trap, "a focus that goes to and fro between two controls") {
  Faults faults;
  faults.look();
  const std::set<NodeId> reached{1, 2};
  for (const NodeId id : std::array<NodeId, 3>{1, 2, 3})
    if (!reached.contains(id)) faults.add("control " + std::to_string(id));
  return faults.none("controls out of reach of the keys");
}

// What a key that chooses does to each control: an event, or another picture of the page.
void see_operation(Faults& faults, const Look& look, bool keys_work) {
  auto& theatre = look.theatre;
  auto& stage = theatre.stage();
  for (const auto id : targets_of(look.tree())) {
    for (int i = 0; i < kMostKeys; ++i) {
      stage.press(Key::right);
      const auto* node = focused(look.tree());
      if (node != nullptr && node->id == id) break;
    }
    const auto* node = focused(look.tree());
    if (node == nullptr || node->id != id || node->selected || node->role == ui::Role::pad ||
        node->label == "再听一遍" || node->label == "删除" || node->label == "全清")
      continue;
    faults.look();
    const auto what = named(*node);
    const auto before = look.tree().to_text();
    theatre.take();
    stage.pass(seconds(2));
    if (keys_work) stage.press(Key::select);
    theatre.frame();
    if (theatre.take().empty() && look.tree().to_text() == before) faults.add(what + ", " + look.where());
    theatre.play(look.scene, look.stand.settings);
  }
}

bool is_of_a_visit(const screens::Scene& scene) {
  static const std::set<std::string> some{
      "attract",         "identify", "greeting",    "home",       "introduction",
      "question-mobile", "review",   "declaration", "evaluation", "idle"};
  return some.contains(scene.name);
}

PROOF(A49,
      "Everything works while the voice is on and by keys alone: nothing of the screen is closed to an aid.",
      "0 controls that a key does not operate") {
  Faults faults;
  walk({{kPortrait, {.voice = true}}}, is_of_a_visit,
       [&](const Look& look) { see_operation(faults, look, true); });
  return faults.none("controls that do not answer to a key");
}

BROKEN(A49, deaf, "controls that answer to a finger only") {
  Faults faults;
  walk(
      {{kPortrait, {}}}, [](const auto& scene) { return scene.name == "home"; },
      [&](const Look& look) { see_operation(faults, look, false); });
  return faults.none("controls that do not answer to a key");
}

struct Heights {
  Worst lowest = Worst::least();
  Worst highest = Worst::most();
  void see(const ui::SemanticTree& tree, const ui::Panel& panel, const std::string& where) {
    for (const auto& node : tree.nodes()) {
      if (!node.actionable()) continue;
      const double middle =
          panel.bottom_mm + (panel.size.h - static_cast<double>(node.box.centre().y)) * panel.mm_per_px;
      lowest.see(middle, named(node) + ", " + where), highest.see(middle, named(node) + ", " + where);
    }
  }
  Verdict judged() const {
    return both(lowest.judged(380, "lowest", "mm"), highest.judged(1220, "highest", "mm"));
  }
};

std::vector<Stand> low_everywhere() {
  auto all = low();
  for (auto stand : low()) {
    stand.glass = kLandscape;
    all.push_back(stand);
  }
  return all;
}

PROOF(A19,
      "With the buttons low, somebody in a wheelchair reaches every control on a panel that hangs as "
      "configured.",
      "middles of all controls 380 to 1220 mm above the floor, lower edge of the glass at 850 mm") {
  Heights heights;
  walk(low_everywhere(),
       [&](const Look& look) { heights.see(look.tree(), look.metrics().panel(), look.where()); });
  return heights.judged();
}

BROKEN(A19, standing, "the layout for people who stand") {
  Heights heights;
  walk(
      {{kPortrait, {}}}, [](const auto& scene) { return scene.name == "home" || scene.name == "identify"; },
      [&](const Look& look) { heights.see(look.tree(), look.metrics().panel(), look.where()); });
  return heights.judged();
}

}  // namespace
}  // namespace yimen::proof
