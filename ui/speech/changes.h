// What is said when something on a page has changed.
// Threads: pure functions.
#pragma once

#include <vector>

#include "ui/speech/phrase.h"

namespace yimen::speech {

struct Changes {
  std::vector<Line> urgent;  // guidance, errors, states: first
  std::vector<Line> rest;    // what is new or different besides
};

// From one frame of a page to another of the same. What has the focus is left out where it is `described`
// in full anyway.
Changes changes_between(const ui::SemanticTree& before, const ui::SemanticTree& now, ui::NodeId described,
                        const Listener& listener);

}  // namespace yimen::speech
