// In which order a page is gone through without a finger.
//
// Purpose: pure functions over the tree, for the focus, for switches and for speech. All leave out what is
// covered. Pointers are into the tree.
#pragma once

#include <vector>

#include "ui/kit/semantic.h"

namespace yimen::ui {

using Nodes = std::vector<const Node*>;

// As it is read aloud: the content in the order it was drawn, keyboards and pads after it, then what leads
// on, then the rest of the bars.
Nodes reading_order(const SemanticTree& tree);
// The same without words that only repeat the name of what follows, such as a field's label.
Nodes heard_order(const SemanticTree& tree);
// Of these, what can be used.
Nodes targets_in(const Nodes& nodes);
// As the eye goes: from top to bottom, in each row from left to right. Only what can be used.
std::vector<Nodes> rows_of(const SemanticTree& tree);
// For two switches: rows in the order of reading, so that a few presses reach any of them.
std::vector<Nodes> groups_of(const SemanticTree& tree);
// Where somebody begins who came to the page by a key: the field in use, else what leads on where it stands
// in the content, else the first control of the content, else what leads on, else the help. nullptr where
// nothing can be used.
const Node* main_thing(const SemanticTree& tree);

}  // namespace yimen::ui
