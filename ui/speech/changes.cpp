#include "ui/speech/changes.h"

#include <algorithm>

#include "ui/kit/i18n.h"
#include "ui/kit/order.h"

namespace yimen::speech {
namespace {

using ui::Node;
using ui::Part;
using ui::Role;

// Seconds that run down are not counted aloud, and the keys of a keyboard not named one by one; candidates,
// which say what they mean, are.
bool said_when_new(const Node& node) {
  if (node.announced()) return true;
  if (node.part == Part::bar || node.role == Role::progress) return false;
  return node.role != Role::key || !node.value.empty();
}

// Of characters to choose from the first few are named; who wants another one goes there.
constexpr int kCandidates = 5;

Line line_when_new(const Node& node, const Listener& listener) {
  const bool plain = !node.is_target() || node.is_board();
  return plain ? content_of(node, listener) : sentence_of(node, {}, listener);
}

void add_new(Changes& changes, const Node& node, int& candidates, const Listener& listener) {
  if (!said_when_new(node) || (!node.is_target() && !may_say(node, listener))) return;
  if (node.role == Role::key && ++candidates > kCandidates) return;
  (node.announced() ? changes.urgent : changes.rest).push_back(line_when_new(node, listener));
}

// A control that came along with something else, as the one that empties a field does: found when looked for.
bool is_byway(const ui::Nodes& fresh) {
  const auto others = std::ranges::count_if(fresh, [](const Node* node) { return !node->is_board(); });
  return others == 1 &&
         std::ranges::any_of(fresh, [](const Node* node) { return node->role == Role::button; });
}

void add_changed(Changes& changes, const Node& before, const Node& now, const Listener& listener) {
  if (now.value != before.value) {
    const bool silent = now.role == Role::progress && !now.announced();
    if (silent || (!now.is_target() && !may_say(now, listener))) return;
    changes.urgent.push_back(now.role == Role::field ? echo_of(before, now, listener)
                                                     : content_of(now, listener));
  } else if (now.selected != before.selected && (now.selected || now.role == Role::checkbox)) {
    changes.urgent.push_back(state_of(now, listener));
  } else if (now.main_action && now.enabled && !before.enabled) {
    changes.rest.push_back({joined({now.label, ui::tr("可以按了", listener.language)}, listener.language)});
  }
}

}  // namespace

Changes changes_between(const ui::SemanticTree& before, const ui::SemanticTree& now, ui::NodeId described,
                        const Listener& listener) {
  Changes changes;
  ui::Nodes fresh;
  for (const Node* node : ui::heard_order(now)) {
    if (node->id == described) continue;
    const Node* old = before.by_id(node->id);
    if (old == nullptr || old->covered)
      fresh.push_back(node);
    else
      add_changed(changes, *old, *node, listener);
  }
  int candidates = 0;
  const bool byway = is_byway(fresh);
  for (const Node* node : fresh)
    if (!byway || node->is_board()) add_new(changes, *node, candidates, listener);
  return changes;
}

}  // namespace yimen::speech
