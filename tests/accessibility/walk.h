// Goes through every screen in what the person may have chosen.
//
// Purpose: proofs look at trees; this makes them. Scenes are those of tests/ui/screens, and every page of the
// terminal's own services. Threads: one.
#pragma once

#include <functional>

#include "tests/ui/screens/theatre.h"

namespace yimen::proof {

struct Glass {
  const char* name;
  int width;
  int height;
};
inline constexpr Glass kPortrait{"portrait", 1080, 1920};
inline constexpr Glass kLandscape{"landscape", 1920, 1080};

struct Stand {
  Glass glass;
  visit::Settings settings;
};

// One screen as somebody sees it.
struct Look {
  const Stand& stand;
  const screens::Scene& scene;
  screens::Theatre& theatre;

  const ui::SemanticTree& tree() const { return theatre.tree(); }
  ui::Metrics metrics() const { return theatre.stage().metrics(); }
  std::string where() const;  // "question-mobile, largest, landscape"
};

std::vector<Stand> sizes();       // four text sizes on both glasses
std::vector<Stand> palettes();    // four palettes
std::vector<Stand> languages();   // every language, in the standard and in the largest text
std::vector<Stand> low();         // low reach in four text sizes
std::vector<Stand> everywhere();  // all of these
std::vector<Stand> plain();       // as a visit begins, on both glasses

void walk(const std::vector<Stand>& stands, const std::function<void(const Look&)>& look);
// Only what this chooses: for what takes long.
void walk(const std::vector<Stand>& stands, const std::function<bool(const screens::Scene&)>& wanted,
          const std::function<void(const Look&)>& look);

// A tree with just these nodes, for what is broken.
ui::SemanticTree tree_of(std::vector<ui::Node> nodes);

std::string_view name_of(visit::TextSize size);
std::string_view name_of(visit::Palette palette);
std::string named(const ui::Node& node);

}  // namespace yimen::proof
