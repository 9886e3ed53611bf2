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

Line line_when_new(const Node& node, const Listener& listener) {
  const bool plain = !node.is_target() || node.is_board();
  return plain ? content_of(node, listener) : sentence_of(node, {}, listener);
}

void add_new(Changes& changes, const Node& node, const Listener& listener) {
  if (!said_when_new(node) || (!node.is_target() && !may_say(node, listener))) return;
  (node.announced() ? changes.urgent : changes.rest).push_back(line_when_new(node, listener));
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
  for (const Node* node : ui::heard_order(now)) {
    if (node->id == described) continue;
    const Node* old = before.by_id(node->id);
    if (old == nullptr || old->covered)
      add_new(changes, *node, listener);
    else
      add_changed(changes, *old, *node, listener);
  }
  return changes;
}

}  // namespace yimen::speech
