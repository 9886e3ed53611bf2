// The characters to choose from, large, as many as fit, with keys to see more. Threads: the UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/kit/ui.h"

namespace yimen::entry {

// Which candidate was chosen. `page` counts strips; it is put right where there are fewer.
std::optional<std::size_t> candidate_strip(ui::Ui& ui, draw::Rect box,
                                           const std::vector<std::string>& candidates, std::size_t& page);

}  // namespace yimen::entry
