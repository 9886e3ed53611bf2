#include "ui/kit/semantic.h"

#include <algorithm>
#include <cmath>

#include "kiosk/common/secret.h"

namespace yimen::ui {
namespace {

template <class Matches>
const Node* only(const std::vector<Node>& nodes, bool targets, Matches matches) {
  const Node* found = nullptr;
  for (const Node& node : nodes) {
    if (node.covered || node.is_target() != targets || !matches(node.label)) continue;
    if (found != nullptr) return nullptr;
    found = &node;
  }
  return found;
}

template <class Matches>
const Node* first(const std::vector<Node>& nodes, bool targets, Matches matches) {
  const auto it = std::ranges::find_if(nodes, [&](const Node& node) {
    return !node.covered && node.is_target() == targets && matches(node.label);
  });
  return it == nodes.end() ? nullptr : &*it;
}

template <class Wanted>
std::vector<std::string> words_of(const std::vector<Node>& nodes, Wanted wanted) {
  std::vector<std::string> out;
  for (const Node& node : nodes) {
    if (!wanted(node)) continue;
    if (!node.label.empty()) out.push_back(node.label);
    if (!node.value.empty()) out.push_back(node.value);
  }
  return out;
}

void put(std::string& out, std::string_view word, bool on) {
  if (on) out.append(" ").append(word);
}

std::string line_of(const Node& node) {
  std::string out(node.covered ? "  (behind) " : "  ");
  out.append(name_of(node.role)).append(" \"").append(node.label).append("\"");
  if (!node.value.empty()) out.append(" = \"").append(node.value).append("\"");
  put(out, "main", node.main_action);
  put(out, "selected", node.selected);
  put(out, "focused", node.focused);
  put(out, "pressed", node.pressed);
  put(out, "live", node.announced());
  put(out, "personal", node.personal);
  put(out, "bar", node.part == Part::bar);
  put(out, "disabled", node.is_target() && !node.enabled);
  put(out, "clipped", node.clipped);
  for (const float n : {node.box.x, node.box.y, node.box.w, node.box.h}) {
    out.append(" ").append(std::to_string(std::lround(n)));
  }
  return out.append("\n");
}

}  // namespace

bool Node::is_target() const {
  switch (role) {
    case Role::button:
    case Role::choice:
    case Role::checkbox:
    case Role::field:
    case Role::key:
    case Role::pad: return true;
    default: return false;
  }
}

bool Node::actionable() const { return is_target() && enabled && !covered; }

bool Node::readable() const { return !covered && !(label.empty() && value.empty()); }

bool Node::is_board() const { return role == Role::key || role == Role::pad; }

bool Node::announced() const { return (live || role == Role::status) && !covered; }

std::string_view name_of(Role role) {
  switch (role) {
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::button: return "button";
    case Role::choice: return "choice";
    case Role::checkbox: return "checkbox";
    case Role::field: return "field";
    case Role::progress: return "progress";
    case Role::image: return "image";
    case Role::status: return "status";
    case Role::dialog: return "dialog";
    case Role::key: return "key";
    case Role::pad: return "pad";
  }
  return "?";
}

void SemanticTree::clear() {
  for (Node& node : nodes_) {
    wipe(node.label);
    wipe(node.value);
    wipe(node.about);
  }
  nodes_.clear();
}

Node& SemanticTree::add(Node node) { return nodes_.emplace_back(std::move(node)); }

void SemanticTree::cover() {
  for (Node& node : nodes_) node.covered = true;
}

void SemanticTree::focus(std::span<const NodeId> nodes) {
  for (Node& node : nodes_) node.focused = node.id != 0 && std::ranges::count(nodes, node.id) > 0;
}

const Node* SemanticTree::by_id(NodeId id) const {
  const auto it = std::ranges::find(nodes_, id, &Node::id);
  return id == 0 || it == nodes_.end() ? nullptr : &*it;
}

const Node* SemanticTree::at(draw::Point point) const {
  const auto it = std::find_if(nodes_.rbegin(), nodes_.rend(), [&](const Node& node) {
    return node.actionable() && node.box.contains(point);
  });
  return it == nodes_.rend() ? nullptr : &*it;
}

const Node* SemanticTree::find(std::string_view label) const {
  const auto exact = [&](std::string_view text) { return text == label; };
  const auto prefix = [&](std::string_view text) { return text.starts_with(label); };
  const auto inside = [&](std::string_view text) { return text.find(label) != std::string_view::npos; };
  if (label.empty()) return nullptr;
  for (const bool targets : {true, false}) {
    if (const Node* node = first(nodes_, targets, exact)) return node;
  }
  for (const bool targets : {true, false}) {
    if (const Node* node = only(nodes_, targets, prefix)) return node;
    if (const Node* node = only(nodes_, targets, inside)) return node;
  }
  return nullptr;
}

const Node* SemanticTree::main_action() const {
  const auto it =
      std::ranges::find_if(nodes_, [](const Node& node) { return node.main_action && !node.covered; });
  return it == nodes_.end() ? nullptr : &*it;
}

bool SemanticTree::shows(std::string_view text) const {
  return std::ranges::any_of(nodes_, [&](const Node& node) {
    return !node.covered &&
           (node.label.find(text) != std::string::npos || node.value.find(text) != std::string::npos);
  });
}

std::vector<std::string> SemanticTree::texts() const {
  return words_of(nodes_, [](const Node& node) { return !node.covered; });
}

std::vector<std::string> SemanticTree::announcements() const {
  return words_of(nodes_, [](const Node& node) { return node.announced() && !node.personal; });
}

std::string SemanticTree::to_text() const {
  std::string out;
  for (const Node& node : nodes_) out += line_of(node);
  return out;
}

}  // namespace yimen::ui
