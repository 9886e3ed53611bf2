#include "ui/kit/touch.h"

namespace yimen::ui {

void Touch::down(draw::Point at, const SemanticTree& seen) {
  const Node* node = seen.at(at);
  down_ = true;
  inside_ = node != nullptr;
  held_ = inside_ ? node->id : 0;
}

void Touch::move(draw::Point at, const SemanticTree& seen) {
  if (held_ == 0) return;
  const Node* node = seen.at(at);
  inside_ = node != nullptr && node->id == held_;
}

NodeId Touch::up(draw::Point at, const SemanticTree& seen, Instant now) {
  move(at, seen);
  const Node* node = inside_ ? seen.by_id(held_) : nullptr;
  down_ = inside_ = false;
  held_ = 0;
  return node != nullptr && activate(*node, now) ? node->id : 0;
}

bool Touch::activate(const Node& node, Instant now) {
  const milliseconds pause = node.role == Role::key ? tremor_.key : tremor_.button;
  const bool tremor = node.id == last_ && now - last_at_ < pause;
  if (tremor) return false;
  last_ = node.id;
  last_at_ = now;
  return true;
}

void Touch::cancel() {
  inside_ = false;
  held_ = 0;
}

void Touch::forget() { *this = Touch(tremor_); }

}  // namespace yimen::ui
