// What is said of a page to somebody who comes to it.
// Threads: pure functions.
#pragma once

#include <vector>

#include "ui/speech/phrase.h"

namespace yimen::speech {

// Its title; then everything on it in the order of reading, keyboards by one sentence, of the bars only what
// leads on; at last the thing that has the focus, in full. `focus` may be 0.
std::vector<Line> page_script(const ui::SemanticTree& tree, ui::NodeId focus, const Listener& listener);
// The title, and what has the focus: for who was here before.
std::vector<Line> return_script(const ui::SemanticTree& tree, ui::NodeId focus, const Listener& listener);
// What has the focus, in full; of a whole row, for switches, all of it. Nothing where nothing has.
std::vector<Line> focus_script(const ui::SemanticTree& tree, ui::NodeId focus, const Listener& listener);

}  // namespace yimen::speech
