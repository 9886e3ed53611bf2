// Faults of a screen, found in its tree.
//
// Purpose: tests run these over every screen, size, orientation, language and palette; facts: A01, A07, A12,
// A13. Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/metrics.h"
#include "ui/kit/semantic.h"

namespace yimen::ui {

struct Finding {
  std::string
      rule;  // "clipped", "outside", "overlap", "target", "gap", "contrast", "text-size", "name", "reach"
  std::string what;  // which nodes, and the numbers
};
using Findings = std::vector<Finding>;

Findings audit_clipped(const SemanticTree& tree);                          // content did not fit
Findings audit_outside(const SemanticTree& tree, const Metrics& metrics);  // beyond the screen
Findings audit_overlap(const SemanticTree& tree);  // two texts or targets share pixels
// Targets smaller than 60 dp or 12.7 mm; keys of a keyboard smaller than 44 dp.
Findings audit_targets(const SemanticTree& tree, const Metrics& metrics);
// Targets nearer than 2.54 mm; keys of one keyboard nearer than 1 mm.
Findings audit_gaps(const SemanticTree& tree, const Metrics& metrics);
Findings audit_contrast(const SemanticTree& tree, visit::Palette palette);  // text below 10:1, 20:1
Findings audit_text_size(const SemanticTree& tree,
                         const Metrics& metrics);  // below the chosen capital height
Findings audit_names(const SemanticTree& tree);    // targets without or with the same name
// Targets that somebody who sits cannot reach: for the low layout, and not part of audit().
Findings audit_reach(const SemanticTree& tree, const Metrics& metrics);

Findings audit(const SemanticTree& tree, const Metrics& metrics, visit::Palette palette);  // all of them
std::string to_text(const Findings& findings);

}  // namespace yimen::ui
