// What is on the screen, in words.
//
// Purpose: every widget of every frame records one node here. Tests and journeys tap by label, speech reads
// it aloud, the focus ring moves over it, and audits measure it: nothing is drawn that is not in the tree,
// but decoration. Ownership: a plain value; holds what the person sees, so it is cleared with the visit.
// Threads: the UI thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/draw/geometry.h"

namespace yimen::ui {

enum class Role { heading, text, button, choice, checkbox, field, progress, image, status, dialog, key, pad };

// Where on the page: its own content, or a bar that is the same on every page.
enum class Part { content, bar };

using NodeId = std::uint64_t;  // 0: none. The same widget has the same id in every frame

struct Node {
  NodeId id = 0;  // of plain text: given by the Ui, from its words
  Role role = Role::text;
  std::string label{};  // what it is called
  std::string value{};  // what it holds or adds: a note, an answer, an error
  std::string about{};  // of an error: the name of its field
  draw::Rect box{};     // what can be touched; of plain text, where its glyphs are
  bool enabled = true;
  bool focused = false;
  bool selected = false;
  bool pressed = false;
  bool main_action = false;
  bool covered = false;   // behind a dialog
  bool clipped = false;   // its content did not fit
  bool personal = false;  // not spoken by the loudspeaker unless the person asks for it
  bool masked = false;    // a masked entry, also while it is looked at: never spoken by the loudspeaker
  bool live = false;      // said as soon as it is there or has changed, without being asked for
  Part part = Part::content;
  draw::Colour ink{};     // of its text
  draw::Colour ground{};  // behind its text
  float text_px = 0;      // em of its smallest text; 0 where it has none

  // Can be touched: a button, choice, checkbox, field, key or pad that is enabled and not covered.
  bool actionable() const;
  bool is_target() const;  // the same, enabled or not
  bool announced() const;  // live, or of Role::status, and on top
  bool readable() const;   // says something, and is on top
  bool is_board() const;   // a key of a keyboard, or a pad
};

std::string_view name_of(Role role);

class SemanticTree {
 public:
  void clear();
  Node& add(Node node);
  // From here on a dialog lies over everything recorded before.
  void cover();
  // These have the focus, and no others.
  void focus(std::span<const NodeId> nodes);

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* by_id(NodeId id) const;
  // What is at a point for a finger: the last drawn, actionable target there.
  const Node* at(draw::Point point) const;
  // By label: exactly this; else the only one that begins with it; else the only one that contains it.
  // Targets come before plain text, what is not covered before what is.
  const Node* find(std::string_view label) const;
  const Node* main_action() const;
  // Whether some label or value that is not covered contains `text`.
  bool shows(std::string_view text) const;
  // Labels and values of everything not covered, in drawing order.
  std::vector<std::string> texts() const;
  // Of what is announced and may be spoken aloud, in drawing order: what a voice says once it changes.
  std::vector<std::string> announcements() const;
  // One line a node, for people who read why a test failed.
  std::string to_text() const;

 private:
  std::vector<Node> nodes_;
};

}  // namespace yimen::ui
