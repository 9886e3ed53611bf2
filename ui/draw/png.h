// Canvases as PNG files: what journeys photograph and golden pictures are compared with.
// Threads: pure functions.
#pragma once

#include <filesystem>

#include "kiosk/common/result.h"
#include "ui/draw/canvas.h"

namespace yimen::draw {

// The file appears complete or not at all.
Result<void> write_png(const Canvas& canvas, const std::filesystem::path& file);
Result<Canvas> read_png(const std::filesystem::path& file);

}  // namespace yimen::draw
