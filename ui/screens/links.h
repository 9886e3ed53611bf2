// Ways that lead aside: buttons of their own widths, side by side, in more rows where they do not fit.
// Threads: the UI thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/button.h"
#include "ui/kit/flow.h"

namespace yimen::screens {

struct Link {
  std::string id;
  std::string label;
  std::string_view icon;
  std::function<void()> act;
  ui::ButtonKind kind = ui::ButtonKind::secondary;
};

// Nothing where there are none. Centred: where there is one, under what is centred.
void add_links(ui::Flow& flow, ui::Ui& ui, std::vector<Link> links, ui::Align align = ui::Align::left);

// The page's heading, and one way aside at its right where there is room, else below it.
void add_title_beside(ui::Flow& flow, ui::Ui& ui, std::string words, Link link);

}  // namespace yimen::screens
