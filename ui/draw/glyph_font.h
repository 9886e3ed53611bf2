// Glyphs by their number in a font's file, in the toolkit's atlas.
//
// Purpose: the toolkit knows glyphs by characters; shaped letters have none of their own. A font that is
// added with this loader takes for a character what glyph_code() makes of a number.
// Threads: the UI thread.
#pragma once

#include <cstdint>

#include "kiosk/common/mapped_file.h"

struct ImFont;
struct ImFontAtlas;

namespace yimen::draw {

// Joined letters have to meet: glyphs are drawn at quarters of a pixel.
constexpr int kPhases = 4;

// The file stays mapped as long as the atlas has fonts. Null where it is no font. Its size is the em.
ImFont* add_glyph_font(ImFontAtlas& atlas, const MappedFile& file);

constexpr std::uint32_t glyph_code(std::uint32_t glyph, std::uint32_t phase) {
  constexpr std::uint32_t kFirst = 0x100;  // the toolkit itself looks for some characters before
  return kFirst + glyph * kPhases + phase;
}

}  // namespace yimen::draw
