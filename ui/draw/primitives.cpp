#include "ui/draw/primitives.h"

#include <imgui.h>

#include <algorithm>

#include "ui/draw/axis.h"
#include "ui/draw/mix.h"
#include "ui/draw/vertex_reading.h"

namespace yimen::draw {
// One draw command: its triangles, where they are cut off, and what they are drawn from.
struct Primitives::Command {
  const Vertex* vertices;
  const ImDrawIdx* indices;
  unsigned count;
  Box clip;
  const Texture* texture;

  const Vertex& vertex(unsigned at) const { return vertices[indices[at]]; }
  const ImDrawVert& source(unsigned at) const { return *vertex(at).source; }
  // Does the triangle at `at` take its tint from the texel of the corner at `from`?
  bool one_texel(unsigned from, unsigned at) const {
    const ImVec2& uv = source(from).uv;
    return same(source(at).uv, uv) && same(source(at + 1).uv, uv) && same(source(at + 2).uv, uv);
  }
  // Does the triangle at `at` belong to the small mesh that began at `from` and reaches so far?
  bool continues(unsigned from, unsigned at, const Bounds& bounds) const {
    if (at + 3 > count || !touches_the_one_before(at) || !one_texel(from, at)) return false;
    Bounds grown = bounds;
    for (unsigned i = at; i < at + 3; ++i) grown.add(vertex(i));
    return grown.small() || grown == bounds;
  }

 private:
  bool touches_the_one_before(unsigned at) const {
    const auto shared = [&](ImDrawIdx i) {
      return i == indices[at - 3] || i == indices[at - 2] || i == indices[at - 1];
    };
    return shared(indices[at]) || shared(indices[at + 1]) || shared(indices[at + 2]);
  }
};

void Primitives::read(const ImDrawData& data, Textures& textures, Size size) {
  all_.clear();
  stretches_.clear();
  vertices_.clear();
  cornered_.clear();
  vertices_.reserve(static_cast<std::size_t>(data.TotalVtxCount));  // pointers to them are kept
  for (const ImDrawList* list : data.CmdLists) {
    const Vertex* first = vertices_.data() + vertices_.size();
    read_vertices(*list);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const Texture* texture = command.ElemCount == 0 ? nullptr : textures.find(command.TexRef);
      if (texture == nullptr || command.UserCallback != nullptr) continue;
      const ImVec4& cut = command.ClipRect;
      const Box clip{first_pixel(to_fixed(cut.x)), first_pixel(to_fixed(cut.y)), first_pixel(to_fixed(cut.z)),
                     first_pixel(to_fixed(cut.w))};
      read({first + command.VtxOffset, list->IdxBuffer.Data + command.IdxOffset, command.ElemCount,
            common(clip, {0, 0, size.w, size.h}), texture});
    }
  }
}

void Primitives::read_vertices(const ImDrawList& list) {
  for (const ImDrawVert& v : list.VtxBuffer) {
    const std::uint64_t hash = mixed(mixed(packed(v.pos), packed(v.uv)), v.col);
    vertices_.push_back({to_fixed(v.pos.x), to_fixed(v.pos.y), hash, &v});
  }
}

void Primitives::read(const Command& command) {
  if (command.clip.empty()) return;
  unsigned at = 0;
  while (at + 3 <= command.count) {
    unsigned end = read_quad(command, at);
    if (end == at) end = read_fan(command, at);
    if (end == at) end = read_mesh(command, at);
    at = end;
  }
}

// Two triangles a b c, a c d that make an upright rectangle. Like the next two, returns where it stopped.
unsigned Primitives::read_quad(const Command& command, unsigned at) {
  const ImDrawIdx* index = command.indices + at;
  if (at + 6 > command.count || index[3] != index[0] || index[4] != index[2]) return at;
  const ImDrawVert& a = command.source(at);
  const ImDrawVert& b = command.source(at + 1);
  const ImDrawVert& c = command.source(at + 2);
  const ImDrawVert& d = command.source(at + 5);
  if (a.pos.x != d.pos.x || b.pos.x != c.pos.x || a.pos.y != b.pos.y || c.pos.y != d.pos.y) return at;
  if (a.col != b.col || a.col != c.col || a.col != d.col) return at;
  if (same(a.uv, b.uv) && same(a.uv, c.uv) && same(a.uv, d.uv)) {
    add_fill(command, command.vertex(at), command.vertex(at + 2));
  } else if (a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y && c.uv.y == d.uv.y) {
    add_sprite(command, command.vertex(at), command.vertex(at + 2));
  } else {
    return at;
  }
  return at + 6;
}

void Primitives::add_fill(const Command& command, const Vertex& a, const Vertex& b) {
  Bounds bounds(a);
  bounds.add(b);
  Primitive fill;
  fill.kind = Kind::fill;
  fill.ink = tinted_ink(*command.texture, *a.source);
  fill.box = common(bounds.pixels(), command.clip);
  add(fill, 0);  // box and ink say all
}

void Primitives::add_sprite(const Command& command, const Vertex& a, const Vertex& b) {
  const Size size = command.texture->size;
  const Axis x(a.x, b.x, to_texels(a.source->uv.x, size.w), to_texels(b.source->uv.x, size.w));
  const Axis y(a.y, b.y, to_texels(a.source->uv.y, size.h), to_texels(b.source->uv.y, size.h));
  Primitive sprite;
  sprite.ink = to_ink(a.source->col);
  sprite.texture = command.texture;
  sprite.textured = true;
  sprite.fresh = is_fresh(*command.texture, x, y);
  if (x.one_to_one() && y.one_to_one()) {
    const int left = x.nearest_pixel();
    const int top = y.nearest_pixel();
    sprite.kind = Kind::copy;
    sprite.box = common({left, top, left + x.length(), top + y.length()}, command.clip);
    sprite.u = x.nearest_texel() - left;
    sprite.v = y.nearest_texel() - top;
  } else {
    sprite.kind = Kind::stretch;
    sprite.box = common({first_pixel(x.from), first_pixel(y.from), first_pixel(x.to), first_pixel(y.to)},
                        command.clip);
    sprite.stretch = static_cast<std::uint32_t>(stretches_.size());
    stretches_.push_back(stretch_of(x, y));
  }
  add(sprite, mixed(a.hash, b.hash));
}

// Triangles that share their first corner and each its second with the one before: a b c, a c d, …
unsigned Primitives::read_fan(const Command& command, unsigned at) {
  const ImDrawIdx* index = command.indices;
  const auto alike = [&](unsigned i) { return command.source(i).col == command.source(at).col; };
  if (!alike(at + 1) || !alike(at + 2)) return at;
  const std::size_t first = cornered_.size();
  cornered_.insert(cornered_.end(), {&command.vertex(at), &command.vertex(at + 1), &command.vertex(at + 2)});
  unsigned end = at + 3;
  while (end + 3 <= command.count && index[end] == index[at] && index[end + 1] == index[end - 1] &&
         alike(end + 2)) {
    cornered_.push_back(&command.vertex(end + 2));
    end += 3;
  }
  Primitive polygon;
  polygon.kind = Kind::polygon;
  polygon.first = static_cast<std::uint32_t>(first);
  const auto corners = std::span(cornered_).subspan(first);
  if (corners.size() == 3 || !is_convex(corners) || !fill_polygon(command, corners, polygon)) {
    cornered_.resize(first);
    return at;
  }
  add_cornered(command, polygon);
  return end;
}

// With an ink, or with an upright piece of texture. False: with something else.
bool Primitives::fill_polygon(const Command& command, Vertices corners, Primitive& polygon) {
  const ImDrawVert& one = *corners.front()->source;
  const Texture& texture = *command.texture;
  if (std::ranges::all_of(corners, [&](const Vertex* v) { return same(v->source->uv, one.uv); })) {
    polygon.ink = tinted_ink(texture, one);
    return true;
  }
  const auto [left, right] = std::ranges::minmax(corners, {}, &Vertex::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Vertex::y);
  const Size size = texture.size;
  const Axis x(left->x, right->x, to_texels(left->source->uv.x, size.w),
               to_texels(right->source->uv.x, size.w));
  const Axis y(top->y, bottom->y, to_texels(top->source->uv.y, size.h),
               to_texels(bottom->source->uv.y, size.h));
  const bool upright = std::ranges::all_of(corners, [&](const Vertex* v) {
    return x.holds(v->x, to_texels(v->source->uv.x, size.w)) &&
           y.holds(v->y, to_texels(v->source->uv.y, size.h));
  });
  if (!upright) return false;
  polygon.ink = to_ink(one.col);
  polygon.texture = &texture;
  polygon.textured = true;
  polygon.fresh = is_fresh(texture, x, y);
  polygon.stretch = static_cast<std::uint32_t>(stretches_.size());
  stretches_.push_back(stretch_of(x, y));
  return true;
}

// Neighbouring triangles as long as they are small together: such as a round corner with its soft edge.
unsigned Primitives::read_mesh(const Command& command, unsigned at) {
  Primitive mesh;
  mesh.kind = Kind::mesh;
  mesh.texture = command.texture;
  mesh.textured = !command.one_texel(at, at);
  mesh.fresh = mesh.textured && !command.texture->changed.empty();
  mesh.first = static_cast<std::uint32_t>(cornered_.size());
  Bounds bounds(command.vertex(at));
  unsigned end = at;
  do {
    for (unsigned i = end; i < end + 3; ++i) {
      cornered_.push_back(&command.vertex(i));
      bounds.add(command.vertex(i));
      mesh.ink |= to_ink(command.source(i).col);  // transparent only where all corners are
    }
    end += 3;
  } while (!mesh.textured && command.continues(at, end, bounds));
  add_cornered(command, mesh);
  return end;
}

void Primitives::add_cornered(const Command& command, Primitive& primitive) {
  const auto corners = std::span(cornered_).subspan(primitive.first);
  primitive.count = static_cast<std::uint32_t>(corners.size());
  Bounds bounds(*corners.front());
  std::uint64_t hash = primitive.count;
  for (const Vertex* corner : corners) {
    bounds.add(*corner);
    hash = mixed(hash, corner->hash);
  }
  primitive.box = common(bounds.pixels(), command.clip);
  if (!add(primitive, hash)) cornered_.resize(primitive.first);
}

// `hash` is what the callers know of it beyond its box, ink and texture.
bool Primitives::add(Primitive& primitive, std::uint64_t hash) {
  if (primitive.box.empty() || alpha_of(primitive.ink) == 0) return false;
  hash = mixed(hash, packed(primitive.box.x0, primitive.box.y0));
  hash = mixed(hash, packed(primitive.box.x1, primitive.box.y1));
  hash = mixed(hash, packed(static_cast<int>(primitive.kind), static_cast<int>(primitive.ink)));
  if (primitive.textured) {
    hash = mixed(hash, reinterpret_cast<std::uintptr_t>(primitive.texture->key));
    hash = mixed(hash, primitive.texture->version);
  }
  primitive.hash = hash;
  all_.push_back(primitive);
  return true;
}

std::span<const Corner> Primitives::corners(const Primitive& p) {
  corners_.clear();
  const auto vertices = std::span(cornered_).subspan(p.first, p.count);
  const Ink texel =
      p.kind == Kind::polygon || p.textured ? kWhite : texel_at(*p.texture, *vertices[0]->source);
  for (const Vertex* vertex : vertices) {
    const ImDrawVert& source = *vertex->source;
    Corner corner{vertex->x, vertex->y, p.ink, 0, 0};
    if (p.kind == Kind::mesh) corner.ink = tinted(to_ink(source.col), texel);
    if (p.textured) {
      corner.u = to_texels(source.uv.x, p.texture->size.w);
      corner.v = to_texels(source.uv.y, p.texture->size.h);
    }
    corners_.push_back(corner);
  }
  return corners_;
}

}  // namespace yimen::draw
