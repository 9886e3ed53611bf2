// What a finger means.
//
// Purpose: press and release become activations of targets, the same for every widget: it acts on release
// inside the target; sliding off takes it back; the same target twice within a moment counts once (tremor).
// What is touched is looked up in the tree of the frame the person saw.
// Threads: one. Ownership: plain state, no text.
#pragma once

#include "kiosk/common/clock.h"
#include "ui/draw/input.h"
#include "ui/kit/semantic.h"

namespace yimen::ui {

// Within this time a second activation of the same target is a tremor. Source: EN 301 549 5.8, 0.5 s. Keys of
// a keyboard are hit twice on purpose (the 00 of a telephone number), so theirs is shorter.
struct Tremor {
  milliseconds button{500};
  milliseconds key{250};
};

class Touch {
 public:
  explicit Touch(Tremor tremor = {}) : tremor_(tremor) {}

  void down(draw::Point at, const SemanticTree& seen);
  void move(draw::Point at, const SemanticTree& seen);
  // The target that was activated, or 0.
  NodeId up(draw::Point at, const SemanticTree& seen, Instant now);
  // By another way than a finger; false where it is a tremor.
  bool activate(const Node& node, Instant now);

  NodeId pressed() const { return inside_ ? held_ : 0; }  // drawn as pressed
  bool is_down() const { return down_; }
  // The page changed under the finger: its release does nothing.
  void cancel();
  void forget();

 private:
  bool down_ = false;
  bool inside_ = false;
  NodeId held_ = 0;
  NodeId last_ = 0;
  Instant last_at_{};
  Tremor tremor_;
};

}  // namespace yimen::ui
