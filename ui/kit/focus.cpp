#include "ui/kit/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace yimen::ui {
namespace {

using draw::Key;
using draw::Rect;

// How far `to` is from `from` in a direction; what lies off to the side counts double. Infinite where it is
// not in that direction at all.
float distance(const Rect& from, const Rect& to, Key direction) {
  const float dx = to.centre().x - from.centre().x;
  const float dy = to.centre().y - from.centre().y;
  const bool upright = direction == Key::up || direction == Key::down;
  const float along = upright ? (direction == Key::down ? dy : -dy) : (direction == Key::right ? dx : -dx);
  if (along <= 1) return std::numeric_limits<float>::infinity();
  const float overlap = upright ? std::min(from.right(), to.right()) - std::max(from.left(), to.left())
                                : std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top());
  if (!upright && overlap <= 0) return std::numeric_limits<float>::infinity();
  const float aside = overlap > 0 ? 0 : std::abs(upright ? dx : dy);
  return along + 2 * aside;
}

std::vector<const Node*> targets_of(const SemanticTree& tree) {
  std::vector<const Node*> out;
  for (const Node& node : tree.nodes()) {
    if (node.actionable()) out.push_back(&node);
  }
  return out;
}

NodeId step(const SemanticTree& tree, NodeId from, bool forward) {
  const auto targets = targets_of(tree);
  const auto it = std::ranges::find(targets, from, &Node::id);
  if (targets.empty()) return 0;
  if (it == targets.end()) return targets.front()->id;
  const auto at = static_cast<std::size_t>(it - targets.begin());
  return targets[(at + (forward ? 1 : targets.size() - 1)) % targets.size()]->id;
}

}  // namespace

NodeId neighbour(const SemanticTree& tree, NodeId from, Key direction) {
  const Node* here = tree.by_id(from);
  if (here == nullptr) return 0;
  NodeId best = 0;
  float least = std::numeric_limits<float>::infinity();
  for (const Node* node : targets_of(tree)) {
    const float far = node->id == from ? least : distance(here->box, node->box, direction);
    if (far < least) {
      least = far;
      best = node->id;
    }
  }
  return best;
}

void Focus::move(Key direction, const SemanticTree& seen) {
  const bool shown = visible_;
  visible_ = true;
  const Node* here = seen.by_id(node_);
  // The first key only shows where the ring is.
  if (!shown || here == nullptr || !here->actionable()) return keep(seen);
  const bool sequential = direction == Key::next || direction == Key::previous;
  NodeId to = sequential ? step(seen, node_, direction == Key::next) : neighbour(seen, node_, direction);
  // At an edge down and right go on in reading order, so that no target is out of reach.
  if (to == 0) to = step(seen, node_, direction == Key::down || direction == Key::right);
  node_ = to;
}

void Focus::keep(const SemanticTree& drawn) {
  const Node* here = drawn.by_id(node_);
  if (here != nullptr && here->actionable()) return;
  const auto targets = targets_of(drawn);
  node_ = targets.empty() ? 0 : targets.front()->id;
}

void Focus::forget() { *this = Focus(); }

}  // namespace yimen::ui
