#include "ui/kit/ink.h"

#include <utility>

namespace yimen::ui {

void Ink::down(draw::Point at, const SemanticTree& seen) {
  const Node* node = seen.at(at);
  pad_ = node != nullptr && node->role == Role::pad ? node->id : 0;
  if (pad_ == 0) return;
  if (drawn_ != pad_) points_.clear();
  drawn_ = pad_;
  points_.push_back({at, true});
}

void Ink::move(draw::Point at) {
  if (pad_ != 0) points_.push_back({at, false});
}

std::vector<InkPoint> Ink::take(NodeId pad) {
  return pad == drawn_ ? std::exchange(points_, {}) : std::vector<InkPoint>{};
}

}  // namespace yimen::ui
