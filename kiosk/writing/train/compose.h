// Draws characters that nobody has drawn, from drawings of their parts.
//
// Purpose: names hold characters that the data set lacks (玥, 璟, 𠮷); what they are made of is known. A part
// is squeezed into its place as it is: coarser than a drawing, near enough to learn from. Threads: pure
// functions.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "kiosk/common/pen.h"
#include "kiosk/writing/train/parts_index.h"

namespace yimen::writing {

using Drawings = std::map<std::string, PenDrawing, std::less<>>;

// In the unit square. Nothing where a part is neither drawn nor made of drawn ones, or where parts are locked
// together in a way that says little about where they are.
std::optional<PenDrawing> composed(const std::string& character, const Compositions& compositions,
                                   const Drawings& drawings);

}  // namespace yimen::writing
