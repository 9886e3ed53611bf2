// The characters to choose from, large, as many as fit in the rows there are, with keys to see more.
// Threads: the UI thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/entry/explanations.h"
#include "ui/kit/ui.h"

namespace yimen::entry {

struct Candidates {
  const std::vector<std::string>& words;
  std::string_view id = "candidate";
  std::string hint = {};    // shown while there are none
  std::size_t rows = 1;     // of keys
  std::size_t columns = 0;  // of equal width, for single characters; 0: as wide as the words
  bool secret = false;      // never spoken aloud
  const Explanations* explain = nullptr;
  bool steady = false;             // the place of the arrows is kept where none are needed
  std::string back = {}, on = {};  // what the arrows are called; empty: of characters
};

// Which was chosen. `page` counts pages; it is put right where there are fewer.
std::optional<std::size_t> candidate_strip(ui::Ui& ui, draw::Rect box, const Candidates& candidates,
                                           std::size_t& page);

}  // namespace yimen::entry
