#include "ui/speech/page_script.h"

#include <algorithm>

#include "ui/kit/i18n.h"
#include "ui/kit/order.h"

namespace yimen::speech {
namespace {

using ui::Node;
using ui::Nodes;
using ui::Part;
using ui::Role;

// The first heading: what a page is about.
const Node* title_of(const Nodes& order) {
  const auto title = std::ranges::find_if(
      order, [](const Node* node) { return node->role == Role::heading && node->part == Part::content; });
  return title == order.end() ? nullptr : *title;
}

Place place_of(const Nodes& order, const Node& node) {
  const bool counted = node.part == Part::content && node.is_target() && !node.is_board();
  if (!counted) return {};
  // The others of its kind beside it, with nothing else to use between them.
  Place place;
  bool passed = false;
  for (const Node* other : order) {
    if (!other->is_target()) continue;
    if (other->role != node.role || other->part != node.part) {
      if (passed) break;
      place = {};
      continue;
    }
    ++place.of;
    if (!passed) ++place.at;
    passed = passed || other->id == node.id;
  }
  return place;
}

// Collects what is said, and says only once that something is not said.
class Script {
 public:
  Script(const Nodes& order, const Listener& listener) : order_(order), listener_(listener) {}

  void add(const Node& node) {
    if (node.is_board()) return add_board(node);
    if (node.part == Part::bar && !node.main_action) return;
    if (!may_say(node, listener_) && !node.is_target()) return add_withheld();
    lines_.push_back(node.is_target() ? sentence_of(node, {}, listener_) : content_of(node, listener_));
  }
  void add_in_full(const Node& node) {
    lines_.push_back(sentence_of(node, place_of(order_, node), listener_));
  }
  std::vector<Line> take() { return std::move(lines_); }

 private:
  void add_board(const Node& node) {
    if (node.role == Role::pad) return add_in_full(node);
    if (!std::exchange(board_, true))
      lines_.push_back({ui::tr("有键盘，用上下左右键找", listener_.language)});
  }
  void add_withheld() {
    if (std::exchange(withheld_, true)) return;
    lines_.push_back({ui::tr("这里有您的个人信息，插上耳机就念", listener_.language)});
  }

  const Nodes& order_;
  const Listener listener_;
  std::vector<Line> lines_;
  bool board_ = false;
  bool withheld_ = false;
};

Line row_line(const Nodes& row, const Listener& listener) {
  std::vector<std::string> names;
  bool is_private = false;
  for (const Node* node : row) {
    Line name = content_of(*node, listener);
    is_private = is_private || name.is_private;
    names.push_back(may_say(*node, listener) ? node->label : name.text);
  }
  names.insert(names.begin(), ui::tr_count("一排{n}个", static_cast<int>(row.size()), listener.language));
  return {joined(names, listener.language), is_private};
}

}  // namespace

std::vector<Line> focus_script(const ui::SemanticTree& tree, ui::NodeId focus, const Listener& listener) {
  Nodes row;
  for (const Node& node : tree.nodes())
    if (node.focused && !node.covered) row.push_back(&node);
  if (row.size() > 1) return {row_line(row, listener)};
  const Node* here = tree.by_id(focus);
  if (here == nullptr || here->covered) return {};
  const Nodes order = ui::heard_order(tree);
  Script script(order, listener);
  script.add_in_full(*here);
  return script.take();
}

std::vector<Line> page_script(const ui::SemanticTree& tree, ui::NodeId focus, const Listener& listener) {
  const Nodes order = ui::heard_order(tree);
  const Node* title = title_of(order);
  Script script(order, {listener.language, listener.headset});
  if (title != nullptr) script.add(*title);
  for (const Node* node : order)
    if (node != title && (node->id != focus || !node->is_target())) script.add(*node);
  auto lines = script.take();
  const Node* here = tree.by_id(focus);
  if (here == nullptr || !here->is_target()) return lines;
  std::ranges::move(focus_script(tree, focus, listener), std::back_inserter(lines));
  return lines;
}

std::vector<Line> return_script(const ui::SemanticTree& tree, ui::NodeId focus, const Listener& listener) {
  const Nodes order = ui::heard_order(tree);
  Script script(order, listener);
  const Node* title = title_of(order);
  if (title != nullptr) script.add(*title);
  auto lines = script.take();
  std::ranges::move(focus_script(tree, focus, listener), std::back_inserter(lines));
  return lines;
}

}  // namespace yimen::speech
