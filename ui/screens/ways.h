// Ways to choose from, each as large as the others, and those that are not there now saying why not.
// Threads: the UI thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/flow.h"
#include "ui/screens/view.h"

namespace yimen::screens {

struct WayTile {
  std::string_view id;
  std::string_view icon;
  std::string title;
  std::string note;
  visit::WayState state;
  visit::Event event;  // sent where it is chosen
};

// In a column, or side by side on a wide screen; as high as `free` allows.
void add_way_tiles(ui::Flow& flow, Ui& ui, const Emit& emit, std::vector<WayTile> tiles, float free);

// The tile of a way to say who one is.
WayTile way_tile(const Ui& ui, const View& view, visit::Way way);

}  // namespace yimen::screens
