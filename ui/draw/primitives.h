// The toolkit's triangles, read back as the few simple shapes they were made from.
//
// Purpose: most of what is on a screen is flat rectangles, glyphs, and flat polygons with a soft edge.
// Knowing them makes drawing quick: a rectangle is filled by rows, a glyph is copied, a polygon is one span a
// row. Threads: one at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/draw/blend.h"
#include "ui/draw/box.h"
#include "ui/draw/textures.h"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImDrawVert;

namespace yimen::draw {

struct Corner {
  int x, y;  // subpixels
  Ink ink;
  int u, v;  // 1/65536 texels
};

enum class Kind : std::uint8_t {
  fill,      // the whole box in one ink
  copy,      // texels one to one
  stretch,   // an upright rectangle of texels, scaled
  polygon,   // convex, in one ink
  triangle,  // inks differ between corners, or texels
};

struct Primitive {
  Kind kind = Kind::fill;
  Box box;  // the pixels it may touch, clipped
  Ink ink = 0;
  const Texture* texture = nullptr;
  // copy: what to add to a pixel's place to get its texel's.
  // stretch: the texel at pixel (0, 0), in 1/65536; step: from one pixel to the next.
  std::int64_t u = 0, v = 0, step_u = 0, step_v = 0;
  std::uint32_t first_corner = 0, corner_count = 0;
  std::uint64_t hash = 0;  // of all that decides its pixels
  bool fresh = false;      // its texels were written in this frame
};

class Primitives {
 public:
  // Reads a frame for a canvas of `size`.
  void read(const ImDrawData& data, Textures& textures, Size size);
  const std::vector<Primitive>& all() const { return all_; }
  std::span<const Corner> corners(const Primitive& p) const {
    return {corners_.data() + p.first_corner, p.corner_count};
  }

 private:
  struct Command;
  void read(const Command& command);
  unsigned read_quad(const Command& command, unsigned at);
  unsigned read_fan(const Command& command, unsigned at);
  unsigned read_triangle(const Command& command, unsigned at);
  void add_fill(const Command& command, const ImDrawVert& a, const ImDrawVert& b);
  void add_sprite(const Command& command, const ImDrawVert& a, const ImDrawVert& b);
  void add_cornered(const Command& command, Primitive& primitive);
  bool add(Primitive& primitive);

  std::vector<Primitive> all_;
  std::vector<Corner> corners_;
};

}  // namespace yimen::draw
