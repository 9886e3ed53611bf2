// Pictures as an eye without colours sees them. Threads: one.
#pragma once

#include <vector>

#include "tests/ui/kit/stage.h"

namespace yimen::proof {

using Greys = std::vector<double>;  // relative luminance, 0 to 1, row by row

Greys greys(ui::Stage& stage);
Greys greys(ui::Stage& stage, draw::Rect box);
// Pixels that differ by at least 3 : 1.
std::size_t different(const Greys& a, const Greys& b);
// The contrast between the lightest and the darkest pixel of a box.
double shown_contrast(ui::Stage& stage, draw::Rect box);

}  // namespace yimen::proof
