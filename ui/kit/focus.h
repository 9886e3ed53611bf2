// The focus ring: every target without a finger.
//
// Purpose: an accessible keypad or a keyboard moves over the targets of the tree by where they are on the
// screen, and reaches each of them. The focus survives a page change: it goes to the first target of the new
// page. Threads: one. Ownership: plain state.
#pragma once

#include "ui/draw/input.h"
#include "ui/kit/semantic.h"

namespace yimen::ui {

class Focus {
 public:
  // Up, down, left, right by geometry; next and previous in reading order, round and round.
  void move(draw::Key direction, const SemanticTree& seen);
  // After each frame: where the target has gone, the first of the page takes over.
  void keep(const SemanticTree& drawn);
  // A finger took over: the ring is hidden, its place is remembered.
  void hide() { visible_ = false; }
  void show() { visible_ = true; }
  void forget();

  NodeId node() const { return node_; }
  bool visible() const { return visible_; }
  NodeId ring() const { return visible_ ? node_ : 0; }

 private:
  NodeId node_ = 0;
  bool visible_ = false;
};

// The nearest target in that direction; 0 where there is none. Pure.
NodeId neighbour(const SemanticTree& tree, NodeId from, draw::Key direction);

}  // namespace yimen::ui
