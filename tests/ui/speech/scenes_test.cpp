// Every screen without a finger and without sight: each control is reached from each other one, nothing on
// the page goes unsaid, and nothing personal is said to the room.
#include <gmock/gmock.h>

#include <map>
#include <set>

#include "tests/ui/screens/theatre.h"
#include "ui/kit/order.h"
#include "ui/speech/page_script.h"

namespace yimen::speech {
namespace {

using draw::Key;
using screens::Scene;
using screens::Theatre;
using ui::Node;
using ui::NodeId;
using ui::SemanticTree;
using ui::Walk;

using Steps = std::map<NodeId, std::set<NodeId>>;

NodeId moved(const SemanticTree& tree, Walk walk, NodeId from, Key key) {
  ui::Focus focus;
  focus.walk(walk);
  focus.show();
  focus.keep(tree);
  focus.place(from);
  focus.move(key, tree);
  return focus.node();
}

void reach(const Steps& steps, NodeId from, std::set<NodeId>& reached) {
  if (!reached.insert(from).second) return;
  const auto on = steps.find(from);
  if (on == steps.end()) return;
  for (const NodeId next : on->second) reach(steps, next, reached);
}

// From each to each: all are reached from one, and that one from all.
std::vector<std::string> unreached(const SemanticTree& tree, Walk walk, const ui::Nodes& all,
                                   std::initializer_list<Key> keys) {
  Steps on;
  Steps back;
  for (const Node* node : all)
    for (const Key key : keys) {
      const NodeId to = moved(tree, walk, node->id, key);
      on[node->id].insert(to);
      back[to].insert(node->id);
    }
  std::set<NodeId> forth;
  std::set<NodeId> home;
  reach(on, all.front()->id, forth);
  reach(back, all.front()->id, home);
  std::vector<std::string> missing;
  for (const Node* node : all)
    if (!forth.contains(node->id) || !home.contains(node->id)) missing.push_back(node->label);
  return missing;
}

// Presses of the first switch and the second, from the first row to this control.
int presses_to(const SemanticTree& tree, NodeId wanted) {
  constexpr int kMost = 120;
  ui::Focus focus;
  focus.walk(Walk::by_switches);
  focus.keep(tree);
  for (int presses = 0; presses < kMost; ++presses) {
    const auto ring = focus.ringed();
    const bool here = std::ranges::find(ring, wanted) != ring.end();
    if (here && ring.size() == 1) return presses;
    if (!here || !focus.enter(tree)) focus.move(Key::next, tree);
    focus.keep(tree);
  }
  return kMost;
}

void expect_reachable(const SemanticTree& tree) {
  const auto targets = ui::targets_in(ui::reading_order(tree));
  ASSERT_FALSE(targets.empty());
  EXPECT_THAT(unreached(tree, Walk::by_sight, targets, {Key::up, Key::down, Key::left, Key::right}),
              testing::IsEmpty());
  EXPECT_THAT(unreached(tree, Walk::by_sight, targets, {Key::right}), testing::IsEmpty());
  EXPECT_THAT(unreached(tree, Walk::by_ear, targets, {Key::right}), testing::IsEmpty());
  EXPECT_THAT(unreached(tree, Walk::by_ear, ui::heard_order(tree), {Key::up, Key::down, Key::right}),
              testing::IsEmpty());
  for (const Node* node : targets) EXPECT_LT(presses_to(tree, node->id), 60) << node->label;
}

void expect_sensible_focus(const SemanticTree& tree, NodeId focus) {
  const Node* node = tree.by_id(focus);
  ASSERT_NE(node, nullptr);
  EXPECT_TRUE(node->actionable());
  const auto targets = ui::targets_in(ui::reading_order(tree));
  const bool has_content =
      std::ranges::any_of(targets, [](const Node* n) { return n->part == ui::Part::content; });
  EXPECT_TRUE(!has_content || node->part == ui::Part::content) << node->label;
}

bool says(const std::vector<Line>& lines, const std::string& text) {
  return std::ranges::any_of(lines,
                             [&](const Line& line) { return line.text.find(text) != std::string::npos; });
}

// Keys are found key by key, and the bars by going there.
bool is_read_out(const Node& node) {
  return node.readable() && !node.is_board() && (node.part == ui::Part::content || node.main_action);
}

void expect_all_said(const SemanticTree& tree, NodeId focus) {
  const auto lines = page_script(tree, focus, {Language::zh, true});
  for (const Node& node : tree.nodes())
    EXPECT_TRUE(!is_read_out(node) || says(lines, node.label)) << node.label;
}

// Such as an example that happens to be what somebody typed.
bool is_public(const SemanticTree& tree, const std::string& words) {
  return std::ranges::any_of(tree.nodes(), [&](const Node& node) {
    return !node.personal &&
           (node.label.find(words) != std::string::npos || node.value.find(words) != std::string::npos);
  });
}

void expect_nothing_told(const SemanticTree& tree, NodeId focus) {
  std::string all;
  for (const auto& line : page_script(tree, focus, {Language::zh, false})) {
    EXPECT_FALSE(line.is_private);
    all += line.text + '\n';
  }
  for (const Node& node : tree.nodes()) {
    if (!node.personal || node.covered || node.is_board()) continue;
    const std::string& secret = node.is_target() ? node.value : node.label;
    if (secret.empty() || is_public(tree, secret)) continue;
    EXPECT_EQ(all.find(secret), std::string::npos) << secret;
  }
}

class Pages : public testing::TestWithParam<std::pair<int, int>> {
 protected:
  template <class Check>
  void each(const std::vector<Scene>& scenes, const catalogue::Catalogue& catalogue, Check check) {
    Theatre theatre(ui::panel_of(GetParam().first, GetParam().second), catalogue);
    theatre.stage().painting = false;
    visit::Settings settings;
    settings.voice = true;
    for (const Scene& scene : scenes) {
      SCOPED_TRACE(scene.name);
      theatre.play(scene, settings);
      check(theatre.tree(), theatre.stage().ui().focus());
    }
  }
};

void check(const SemanticTree& tree, NodeId focus) {
  expect_reachable(tree);
  expect_sensible_focus(tree, focus);
  expect_all_said(tree, focus);
  expect_nothing_told(tree, focus);
}

TEST_P(Pages, OfEveryKindAreReachedAndSaid) { each(screens::scenes(), screens::sample_catalogue(), check); }

TEST_P(Pages, OfTheRealServicesAreReachedAndSaid) {
  each(screens::scenes_of_real_services(), screens::real_catalogue(), check);
}

INSTANTIATE_TEST_SUITE_P(screens, Pages, testing::Values(std::pair{1080, 1920}, std::pair{1920, 1080}));

}  // namespace
}  // namespace yimen::speech
