// The focus ring: every target without a finger.
//
// Purpose: an accessible keypad, a keyboard or two switches move over the page, and reach each of its
// targets. By sight up and down go by where things are, left and right along the rows and on to the next one.
// By ear down and up go through everything that can be heard, text as well; right and left through what can
// be used. By switches the first goes from row to row, or inside a row from one to the next.
// The focus survives a page change: it goes to the main thing of the new page; and it returns to where it was
// when a dialog closes. Threads: one. Ownership: plain state.
#pragma once

#include <span>
#include <vector>

#include "ui/draw/input.h"
#include "ui/kit/semantic.h"

namespace yimen::ui {

enum class Walk { by_sight, by_ear, by_switches };

class Focus {
 public:
  // How the next keys are meant.
  void walk(Walk walk);
  void move(draw::Key direction, const SemanticTree& seen);
  // The key that chooses was pressed: true where it only went into a row, for switches.
  bool enter(const SemanticTree& seen);
  // After each frame: where the target has gone, another takes over.
  void keep(const SemanticTree& drawn);
  // Another page: what had the focus there does not matter here.
  void turn_page();
  // Something lies over the page and has the focus meanwhile; it has gone, and the page has it where it was.
  void put_aside();
  void take_up();
  // A finger took over: the ring is hidden, its place is remembered.
  void hide() { visible_ = false; }
  void show() { visible_ = true; }
  void place(NodeId node) { node_ = node; }
  void forget();

  NodeId node() const { return node_; }
  bool visible() const { return visible_; }
  NodeId ring() const { return visible_ ? node_ : 0; }
  // What the ring goes round: one, or a whole row.
  std::span<const NodeId> ringed() const;

 private:
  void move_by_sight(draw::Key direction, const SemanticTree& seen);
  void move_by_ear(draw::Key direction, const SemanticTree& seen);
  void move_by_switches(bool forward, const SemanticTree& seen);
  bool holds(const SemanticTree& tree) const;
  void mind_dialog(const SemanticTree& drawn);
  const Node* heir(const SemanticTree& drawn) const;
  void ring_row(const SemanticTree& drawn);

  Walk walk_ = Walk::by_sight;
  NodeId node_ = 0;
  draw::Point at_{};      // where it was
  NodeId under_ = 0;      // what had the focus before something covered it
  bool covered_ = false;  // by a dialog
  bool visible_ = false;
  bool inside_ = false;      // of a row, by switches
  std::vector<NodeId> row_;  // by switches, while not inside
};

// The nearest target in that direction; 0 where there is none. Pure.
NodeId neighbour(const SemanticTree& tree, NodeId from, draw::Key direction);

}  // namespace yimen::ui
