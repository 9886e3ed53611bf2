// What can be touched: A12 to A14, A19.
#include <algorithm>
#include <cmath>

#include "tests/accessibility/proof.h"
#include "tests/accessibility/walk.h"
#include "ui/kit/audit.h"

namespace yimen::proof {
namespace {

using visit::TextSize;

// What scrolls at all would need a drag: no widget listens to one but the field for the signature.
void see_unreached(Faults& faults, const ui::SemanticTree& tree, const ui::Metrics& metrics,
                   const std::string& where) {
  faults.look();
  for (const auto& findings : {ui::audit_clipped(tree), ui::audit_outside(tree, metrics)})
    for (const auto& finding : findings) faults.add(finding.what + ", " + where);
}

PROOF(A12, "Nothing scrolls: what does not fit on a page is on the next, and a button leads there.",
      "0 things beyond the frame, in every size, palette and language") {
  Faults faults;
  walk(everywhere(),
       [&](const Look& look) { see_unreached(faults, look.tree(), look.metrics(), look.where()); });
  return faults.none("things to scroll to");
}

BROKEN(A12, below_the_edge, "a button below the lower edge") {
  Faults faults;
  see_unreached(faults,
                tree_of({{.id = 1, .role = ui::Role::button, .label = "还有", .box = {100, 2000, 400, 120}}}),
                {{}, TextSize::standard}, "here");
  return faults.none("things to scroll to");
}

float gap_between(const draw::Rect& a, const draw::Rect& b) {
  const float dx = std::max({a.left() - b.right(), b.left() - a.right(), 0.0F});
  const float dy = std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0F});
  return std::hypot(dx, dy);
}

struct Targets {
  Worst side = Worst::least();
  Worst gap = Worst::least();
  Worst key = Worst::least();
  Worst key_gap = Worst::least();

  void see(const ui::SemanticTree& tree, const ui::Metrics& metrics, const std::string& where) {
    const double pitch = metrics.panel().mm_per_px;
    std::vector<const ui::Node*> targets;
    for (const auto& node : tree.nodes())
      if (!node.covered && node.is_target()) targets.push_back(&node);
    for (std::size_t i = 0; i < targets.size(); ++i) {
      const auto& a = *targets[i];
      auto& worst = a.role == ui::Role::key ? key : side;
      worst.see(static_cast<double>(std::min(a.box.w, a.box.h)) * pitch, named(a) + ", " + where);
      for (std::size_t j = i + 1; j < targets.size(); ++j) {
        const auto& b = *targets[j];
        auto& worst_gap = a.role == ui::Role::key && b.role == ui::Role::key ? key_gap : gap;
        worst_gap.see(static_cast<double>(gap_between(a.box, b.box)) * pitch,
                      named(a) + " and " + named(b) + ", " + where);
      }
    }
  }
  Verdict judged() const {
    const auto targets = both(side.judged(12.6, "smallest", "mm"), gap.judged(2.4, "nearest", "mm apart"));
    if (!key.seen()) return targets;
    return both(targets, both(key.judged(6.98, "smallest key", "mm"), key_gap.judged(1, "keys", "mm apart")));
  }
};

PROOF(A13, "What can be touched is as large as a fingertip, and apart from its neighbours.",
      "12.7 mm (60 dp are less), 2.54 mm apart, within half a pixel; keys of keyboards 44 dp (6.98 mm), 1 mm "
      "apart") {
  Targets targets;
  walk(everywhere(), [&](const Look& look) { targets.see(look.tree(), look.metrics(), look.where()); });
  return targets.judged();
}

BROKEN(A13, small_button, "a button 9 mm high beside another") {
  const ui::Metrics metrics({}, TextSize::standard);
  Targets targets;
  targets.see(tree_of({{.id = 1, .role = ui::Role::button, .label = "一", .box = {0, 0, 200, metrics.mm(9)}},
                       {.id = 2, .role = ui::Role::button, .label = "二", .box = {300, 0, 200, 100}}}),
              metrics, "here");
  return targets.judged();
}

BROKEN(A13, close_together, "two buttons 1 mm apart") {
  const ui::Metrics metrics({}, TextSize::standard);
  Targets targets;
  targets.see(
      tree_of(
          {{.id = 1, .role = ui::Role::button, .label = "一", .box = {0, 0, 200, 100}},
           {.id = 2, .role = ui::Role::button, .label = "二", .box = {200 + metrics.mm(1), 0, 200, 100}}}),
      metrics, "here");
  return targets.judged();
}

// A dialog has no cross in a corner: its answers are buttons with words along its lower edge, and the one
// that closes it is there too.
void see_dialog(Faults& faults, const ui::SemanticTree& tree, const ui::Metrics& metrics,
                const std::string& where) {
  const auto dialog = std::ranges::find(tree.nodes(), ui::Role::dialog, &ui::Node::role);
  if (dialog == tree.nodes().end()) return;
  faults.look();
  std::vector<const ui::Node*> answers;
  for (auto node = dialog; node != tree.nodes().end(); ++node)
    if (node->is_target() && node->role == ui::Role::button) answers.push_back(&*node);
  if (answers.empty()) return faults.add("no way out, " + where);
  const double least = static_cast<double>(metrics.dp(44));
  for (const auto* answer : answers) {
    if (static_cast<double>(std::min(answer->box.w, answer->box.h)) < least)
      faults.add(named(*answer) + " is small, " + where);
  }
  float left = metrics.screen().right();
  float right = 0;
  float bottom = 0;
  for (const auto* answer : answers) {
    left = std::min(left, answer->box.left()), right = std::max(right, answer->box.right());
    bottom = std::max(bottom, answer->box.bottom());
  }
  const bool below = bottom > dialog->box.centre().y;
  const bool centred = std::abs((left + right) / 2 - dialog->box.centre().x) < metrics.mm(8);
  if (!below || !centred) faults.add("answers stand elsewhere, " + where);
}

PROOF(A14, "What closes a dialog is large and at its lower edge, in the middle.", "44 dp; 0 elsewhere") {
  Faults faults;
  auto stands = sizes();
  const auto more = low();
  stands.insert(stands.end(), more.begin(), more.end());
  walk(
      stands, [](const auto& scene) { return scene.state.overlay != visit::Overlay::none; },
      [&](const Look& look) { see_dialog(faults, look.tree(), look.metrics(), look.where()); });
  return faults.none("dialogs whose answers are small or elsewhere");
}

BROKEN(A14, tiny_cross, "a dialog with a small cross at its right edge") {
  const ui::Metrics metrics({}, TextSize::standard);
  Faults faults;
  see_dialog(faults,
             tree_of({{.id = 1, .role = ui::Role::dialog, .label = "问", .box = {100, 500, 800, 600}},
                      {.id = 2, .role = ui::Role::button, .label = "×", .box = {840, 700, 30, 30}}}),
             metrics, "here");
  return faults.none("dialogs whose answers are small or elsewhere");
}

}  // namespace
}  // namespace yimen::proof
