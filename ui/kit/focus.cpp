#include "ui/kit/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/order.h"

namespace yimen::ui {
namespace {

using draw::Key;
using draw::Point;
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

NodeId nearest(const Nodes& targets, const Node& here, Key direction) {
  NodeId best = 0;
  float least = std::numeric_limits<float>::infinity();
  for (const Node* node : targets) {
    const float far = node->id == here.id ? least : distance(here.box, node->box, direction);
    if (far < least) {
      least = far;
      best = node->id;
    }
  }
  return best;
}

bool forward(Key key) { return key == Key::down || key == Key::right || key == Key::next; }

// One on or one back, round and round; the first where `from` is none of them.
NodeId step(const Nodes& nodes, NodeId from, bool on) {
  if (nodes.empty()) return 0;
  const auto it = std::ranges::find(nodes, from, &Node::id);
  if (it == nodes.end()) return nodes.front()->id;
  const auto at = static_cast<std::size_t>(it - nodes.begin());
  return nodes[(at + (on ? 1 : nodes.size() - 1)) % nodes.size()]->id;
}

Nodes flat(const std::vector<Nodes>& rows) {
  Nodes all;
  for (const Nodes& row : rows) all.insert(all.end(), row.begin(), row.end());
  return all;
}

Nodes board_of(const Nodes& targets) {
  Nodes board;
  std::ranges::copy_if(targets, std::back_inserter(board), [](const Node* node) { return node->is_board(); });
  return board;
}

// Out of a keyboard, past all its keys.
NodeId past_board(const Nodes& order, NodeId from, bool on) {
  NodeId at = from;
  for (std::size_t steps = 0; steps < order.size(); ++steps) {
    at = step(order, at, on);
    const auto it = std::ranges::find(order, at, &Node::id);
    if (!(*it)->is_board()) return at;
  }
  return step(order, from, on);
}

std::size_t row_with(const std::vector<Nodes>& rows, NodeId id) {
  const auto holds = [id](const Nodes& row) { return std::ranges::find(row, id, &Node::id) != row.end(); };
  return static_cast<std::size_t>(std::ranges::find_if(rows, holds) - rows.begin());
}

float apart(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

NodeId neighbour(const SemanticTree& tree, NodeId from, Key direction) {
  const Node* here = tree.by_id(from);
  return here == nullptr ? 0 : nearest(targets_in(reading_order(tree)), *here, direction);
}

void Focus::walk(Walk walk) {
  if (walk == walk_) return;
  walk_ = walk;
  inside_ = false;
  if (walk != Walk::by_sight) visible_ = true;
}

void Focus::move(Key direction, const SemanticTree& seen) {
  const bool shown = visible_;
  visible_ = true;
  // The first key only shows where the ring is.
  if (!shown || !holds(seen)) return keep(seen);
  switch (walk_) {
    case Walk::by_sight: return move_by_sight(direction, seen);
    case Walk::by_ear: return move_by_ear(direction, seen);
    case Walk::by_switches: return move_by_switches(forward(direction), seen);
  }
}

void Focus::move_by_sight(Key direction, const SemanticTree& seen) {
  if (direction == Key::next || direction == Key::previous) {
    node_ = step(targets_in(reading_order(seen)), node_, forward(direction));
    return;
  }
  const bool upright = direction == Key::up || direction == Key::down;
  const NodeId there = upright ? neighbour(seen, node_, direction) : 0;
  const Nodes all = flat(rows_of(seen));
  if (there != 0)
    node_ = there;
  else if (!upright)
    node_ = step(all, node_, forward(direction));
  else  // from the bottom to the top, and back
    node_ = (forward(direction) ? all.front() : all.back())->id;
}

void Focus::move_by_ear(Key direction, const SemanticTree& seen) {
  const Nodes order = heard_order(seen);
  const bool upright = direction == Key::up || direction == Key::down;
  if (!upright) {
    node_ = step(targets_in(order), node_, forward(direction));
    return;
  }
  const Node& here = *seen.by_id(node_);
  const NodeId key = here.is_board() ? nearest(board_of(targets_in(order)), here, direction) : 0;
  if (key != 0) {
    node_ = key;
    return;
  }
  node_ =
      here.is_board() ? past_board(order, node_, forward(direction)) : step(order, node_, forward(direction));
}

void Focus::move_by_switches(bool on, const SemanticTree& seen) {
  const auto rows = groups_of(seen);
  const std::size_t at = row_with(rows, node_);
  if (at == rows.size()) return keep(seen);
  const bool last = node_ == (on ? rows[at].back() : rows[at].front())->id;
  if (inside_ && !last) {
    node_ = step(rows[at], node_, on);
    return;
  }
  // After the last of a row comes the row itself: who went into the wrong one gets out.
  const std::size_t to = inside_ ? at : (at + (on ? 1 : rows.size() - 1)) % rows.size();
  inside_ = false;
  node_ = rows[to].front()->id;
  ring_row(seen);
}

bool Focus::enter(const SemanticTree& seen) {
  if (walk_ != Walk::by_switches || !visible_) return false;
  const auto rows = groups_of(seen);
  const std::size_t at = row_with(rows, node_);
  if (at == rows.size()) return false;
  inside_ = !inside_ && rows[at].size() > 1;
  if (inside_) node_ = rows[at].front()->id;
  return inside_;
}

bool Focus::holds(const SemanticTree& tree) const {
  const Node* here = tree.by_id(node_);
  if (here == nullptr) return false;
  return here->actionable() || (walk_ == Walk::by_ear && here->readable());
}

void Focus::put_aside() {
  under_ = std::exchange(node_, 0);
  inside_ = false;
}

void Focus::take_up() {
  node_ = std::exchange(under_, 0);
  inside_ = false;
}

void Focus::mind_dialog(const SemanticTree& drawn) {
  const bool covered = std::ranges::any_of(drawn.nodes(), &Node::covered);
  if (covered == std::exchange(covered_, covered)) return;
  covered ? put_aside() : take_up();
}

// What is nearest to where the focus was; on a new page its main thing.
const Node* Focus::heir(const SemanticTree& drawn) const {
  if (node_ == 0) return main_thing(drawn);
  const Nodes targets = targets_in(reading_order(drawn));
  const auto near = std::ranges::min_element(
      targets, {}, [this](const Node* node) { return apart(node->box.centre(), at_); });
  return near == targets.end() ? nullptr : *near;
}

void Focus::keep(const SemanticTree& drawn) {
  mind_dialog(drawn);
  if (!holds(drawn)) {
    const Node* next = heir(drawn);
    node_ = next == nullptr ? 0 : next->id;
    inside_ = false;
  }
  if (const Node* here = drawn.by_id(node_)) at_ = here->box.centre();
  ring_row(drawn);
}

void Focus::ring_row(const SemanticTree& drawn) {
  row_.clear();
  if (walk_ != Walk::by_switches || inside_) return;
  const auto rows = groups_of(drawn);
  const std::size_t at = row_with(rows, node_);
  if (at == rows.size()) return;
  for (const Node* node : rows[at]) row_.push_back(node->id);
}

void Focus::turn_page() {
  node_ = under_ = 0;
  inside_ = covered_ = false;
}

std::span<const NodeId> Focus::ringed() const {
  if (!visible_ || node_ == 0) return {};
  return row_.empty() ? std::span<const NodeId>(&node_, 1) : std::span<const NodeId>(row_);
}

void Focus::forget() { *this = Focus(); }

}  // namespace yimen::ui
