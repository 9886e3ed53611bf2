// What a finger means.
//
// Purpose: press and release become activations of targets, the same for every widget: it acts on release
// inside the target; sliding off takes it back; the same target twice within a moment counts once (tremor).
// One finger counts. A second one, put down later, is ignored; several put down at once are a hand, and
// nothing they touch acts; one that rests beside all targets is a palm, and does not stand in the way.
// What is touched is looked up in the tree of the frame the person saw.
// Threads: one. Ownership: plain state, no text.
#pragma once

#include <vector>

#include "kiosk/common/clock.h"
#include "ui/draw/input.h"
#include "ui/kit/semantic.h"

namespace yimen::ui {

// Within this time a second activation of the same target is a tremor. Source: EN 301 549 5.8, 0.5 s. Keys of
// a keyboard are hit twice on purpose (the 00 of a telephone number), so theirs is shorter. Raised keys are
// filtered for those who asked for a steadier hand only: theirs do not answer twice by themselves.
struct Tremor {
  milliseconds button{500};
  milliseconds key{250};
  milliseconds raised_key{0};
};
// For Settings::steady, in milliseconds.
Tremor tremor_of(int steady);

class Touch {
 public:
  explicit Touch(Tremor tremor = {}) : tremor_(tremor) {}
  void filter(Tremor tremor) { tremor_ = tremor; }

  // True where this finger counts from here on.
  bool down(draw::Point at, const SemanticTree& seen, Instant now, draw::Finger finger = 0);
  void move(draw::Point at, const SemanticTree& seen, draw::Finger finger = 0);
  // The target that was activated, or 0.
  NodeId up(draw::Point at, const SemanticTree& seen, Instant now, draw::Finger finger = 0);
  // By another way than a finger; false where it is a tremor.
  bool activate(const Node& node, Instant now);
  // A raised key was pressed; false where it is a tremor.
  bool press(draw::Key key, Instant now);

  NodeId pressed() const { return inside_ ? held_ : 0; }  // drawn as pressed
  bool is_down() const { return !down_.empty(); }
  bool counts(draw::Finger finger) const { return finger == finger_; }
  // The page changed under the finger: its release does nothing.
  void cancel();
  void forget();

 private:
  bool takes_over(Instant now);
  void hold(const Node* node, draw::Finger finger, Instant now);

  std::vector<draw::Finger> down_;
  draw::Finger finger_ = -1;  // the one that counts; -1: none
  bool inside_ = false;
  bool hand_ = false;  // several came at once: nothing acts until all are gone
  NodeId held_ = 0;
  Instant held_since_{};
  NodeId last_ = 0;
  Instant last_at_{};
  draw::Key last_key_ = draw::Key::back;
  Instant last_key_at_{};
  bool key_pressed_ = false;  // last_key_ means something
  Tremor tremor_;
};

}  // namespace yimen::ui
