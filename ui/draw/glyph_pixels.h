// The pixels of glyphs in the toolkit's atlas.
// Threads: the UI thread, between frames.
#pragma once

struct ImFontAtlas;

namespace yimen::draw {

// Blanks whatever the atlas holds outside its rectangles in use. The toolkit itself forgets where a dropped
// glyph was, but leaves its picture.
void erase_unused_pixels(ImFontAtlas& atlas);

}  // namespace yimen::draw
