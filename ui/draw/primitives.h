// The toolkit's triangles, read back as the few simple shapes they were made from.
//
// Purpose: most of what is on a screen is flat rectangles, glyphs, and flat polygons with a soft edge.
// Knowing them makes drawing quick: a rectangle is filled by rows, a glyph is copied, a polygon is one span a
// row. Ownership: refers to the frame that was read, which must outlive the use of what is in here. Threads:
// one at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/draw/blend.h"
#include "ui/draw/box.h"
#include "ui/draw/textures.h"

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
  fill,     // the whole box in one ink
  copy,     // texels one to one
  stretch,  // an upright rectangle of texels, scaled
  polygon,  // convex, in one ink or a scaled rectangle of texels
  mesh,     // neighbouring triangles; inks differ between corners, or texels
};

// The texel at the centre of pixel (0, 0), in 1/65536, and the way from one pixel's to the next.
struct Stretch {
  std::int64_t u, v, step_u, step_v;
};

struct Primitive {
  Box box;  // the pixels it may touch, clipped
  Ink ink = 0;
  Kind kind = Kind::fill;
  bool fresh = false;     // its texels were written in this frame
  bool textured = false;  // a polygon or mesh: drawn from texels; otherwise they only tint its corners
  const Texture* texture = nullptr;
  int u = 0, v = 0;           // copy: what to add to a pixel's place to get its texel's
  std::uint32_t first = 0;    // polygon, mesh: its first corner's index
  std::uint32_t count = 0;    // polygon, mesh: of corners
  std::uint32_t stretch = 0;  // stretch, polygon of texels: in their table
  std::uint64_t hash = 0;     // of all that decides its pixels
};

class Primitives {
 public:
  // Reads a frame for a canvas of `size`.
  void read(const ImDrawData& data, Textures& textures, Size size);

  const std::vector<Primitive>& all() const { return all_; }
  const Stretch& stretch(const Primitive& p) const { return stretches_[p.stretch]; }
  // Of a polygon; or of a mesh, three for each triangle. Valid until the next call.
  std::span<const Corner> corners(const Primitive& p);

 private:
  // What is needed of a vertex again and again.
  struct Vertex {
    int x, y;  // subpixels
    std::uint64_t hash;
    const ImDrawVert* source;
  };
  using Vertices = std::span<const Vertex* const>;
  struct Command;

  void read_vertices(const ImDrawList& list);
  void read(const Command& command);
  unsigned read_quad(const Command& command, unsigned at);
  unsigned read_fan(const Command& command, unsigned at);
  bool fill_polygon(const Command& command, Vertices corners, Primitive& polygon);
  unsigned read_mesh(const Command& command, unsigned at);
  void add_fill(const Command& command, const Vertex& a, const Vertex& b);
  void add_sprite(const Command& command, const Vertex& a, const Vertex& b);
  void add_cornered(const Command& command, Primitive& primitive);
  bool add(Primitive& primitive, std::uint64_t hash);

  std::vector<Primitive> all_;
  std::vector<Stretch> stretches_;
  std::vector<Vertex> vertices_;  // of all lists, one after the other
  std::vector<const Vertex*> cornered_;
  std::vector<Corner> corners_;  // what corners() returns
};

}  // namespace yimen::draw
