#include "ui/kit/order.h"

#include <algorithm>

namespace yimen::ui {
namespace {

// What stands behind the content, in this order.
int rank(const Node& node) {
  if (node.part == Part::bar) return node.main_action ? 2 : 3;
  return node.is_board() ? 1 : 0;
}

// Beside the first of a row, not under it.
bool beside(const Node& first, const Node& node) {
  const float middle = node.box.centre().y;
  return middle >= first.box.top() && middle < first.box.bottom();
}

std::vector<Nodes> rows_of(Nodes targets) {
  std::ranges::stable_sort(targets, {}, [](const Node* node) { return node->box.centre().y; });
  std::vector<Nodes> rows;
  for (const Node* node : targets) {
    if (rows.empty() || !beside(*rows.back().front(), *node)) rows.emplace_back();
    rows.back().push_back(node);
  }
  for (Nodes& row : rows)
    std::ranges::stable_sort(row, {}, [](const Node* node) { return node->box.centre().x; });
  return rows;
}

}  // namespace

Nodes reading_order(const SemanticTree& tree) {
  Nodes order;
  for (const Node& node : tree.nodes())
    if (node.readable() || node.actionable()) order.push_back(&node);
  std::ranges::stable_sort(order, {}, [](const Node* node) { return rank(*node); });
  return order;
}

Nodes heard_order(const SemanticTree& tree) {
  const Nodes all = reading_order(tree);
  Nodes heard;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool echo = i + 1 < all.size() && !all[i]->is_target() && all[i]->value.empty() &&
                      all[i]->label == all[i + 1]->label;
    // A keyboard is gone over key by key: one that does nothing now is passed over.
    const bool idle_key = all[i]->is_board() && !all[i]->enabled;
    if (!echo && !idle_key) heard.push_back(all[i]);
  }
  return heard;
}

Nodes targets_in(const Nodes& nodes) {
  Nodes targets;
  std::ranges::copy_if(nodes, std::back_inserter(targets), [](const Node* n) { return n->actionable(); });
  return targets;
}

std::vector<Nodes> rows_of(const SemanticTree& tree) { return rows_of(targets_in(reading_order(tree))); }

std::vector<Nodes> groups_of(const SemanticTree& tree) {
  std::vector<Nodes> groups;
  const Nodes targets = targets_in(reading_order(tree));
  for (auto begin = targets.begin(); begin != targets.end();) {
    const auto end =
        std::find_if(begin, targets.end(), [&](const Node* node) { return rank(*node) != rank(**begin); });
    std::ranges::move(rows_of(Nodes(begin, end)), std::back_inserter(groups));
    begin = end;
  }
  return groups;
}

const Node* main_thing(const SemanticTree& tree) {
  const Nodes targets = targets_in(reading_order(tree));
  const auto in_use = std::ranges::find_if(
      targets, [](const Node* node) { return node->role == Role::field && node->selected; });
  if (in_use != targets.end()) return *in_use;
  const Node* main = tree.main_action();
  if (main != nullptr && main->part == Part::content && main->actionable()) return main;
  if (targets.empty()) return nullptr;
  const Node& first = *targets.front();
  if (first.part == Part::content || first.main_action) return &first;
  // Nothing but bars: not what ends the visit, but the help at the bottom.
  return *std::ranges::max_element(targets, {}, [](const Node* node) { return node->box.bottom(); });
}

}  // namespace yimen::ui
