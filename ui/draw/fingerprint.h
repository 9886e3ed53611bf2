// One number for a whole frame of the toolkit's output: the same number, the same pixels.
// Threads: one at a time.
#pragma once

#include <cstdint>

#include "ui/draw/textures.h"

struct ImDrawData;

namespace yimen::draw {

// `textures` has been updated for this frame.
std::uint64_t fingerprint(const ImDrawData& data, Textures& textures);

}  // namespace yimen::draw
