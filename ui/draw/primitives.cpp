#include "ui/draw/primitives.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/draw/fixed.h"
#include "ui/draw/mix.h"

namespace yimen::draw {
namespace {

constexpr int kTexel = 65536;

Ink to_ink(ImU32 colour) {
  const auto channel = [colour](int shift) { return (colour >> static_cast<unsigned>(shift)) & 0xFFU; };
  return (channel(IM_COL32_A_SHIFT) << 24U) | (channel(IM_COL32_R_SHIFT) << 16U) |
         (channel(IM_COL32_G_SHIFT) << 8U) | channel(IM_COL32_B_SHIFT);
}

bool same(const ImVec2& a, const ImVec2& b) { return a.x == b.x && a.y == b.y; }

int to_texels(float part, int length) {
  return static_cast<int>(std::lround(static_cast<double>(part) * length * kTexel));
}

std::uint64_t packed(int high, int low) {
  return (std::uint64_t{static_cast<std::uint32_t>(high)} << 32U) | static_cast<std::uint32_t>(low);
}

// All turns go the same way.
bool is_convex(std::span<const Corner> corners) {
  bool left = false;
  bool right = false;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Corner& a = corners[i];
    const Corner& b = corners[(i + 1) % corners.size()];
    const Corner& c = corners[(i + 2) % corners.size()];
    const std::int64_t turn = std::int64_t{b.x - a.x} * (c.y - b.y) - std::int64_t{b.y - a.y} * (c.x - b.x);
    left |= turn < 0;
    right |= turn > 0;
  }
  return !(left && right);
}

Box bounds_of(std::span<const Corner> corners) {
  const auto [left, right] = std::ranges::minmax(corners, {}, &Corner::x);
  const auto [top, bottom] = std::ranges::minmax(corners, {}, &Corner::y);
  return {first_pixel(left.x), first_pixel(top.y), first_pixel(right.x), first_pixel(bottom.y)};
}

bool overlap(const Box& a, const Box& b) { return !common(a, b).empty(); }

}  // namespace

// One draw command: its triangles, where they are cut off, and what they are drawn from.
struct Primitives::Command {
  const ImDrawVert* vertices;
  const ImDrawIdx* indices;
  unsigned count;
  Box clip;
  const Texture* texture;

  const ImDrawVert& vertex(unsigned at) const { return vertices[indices[at]]; }

  // Flat shapes take their tint from one texel, which is white.
  Ink ink_at(const ImDrawVert& vertex) const {
    const int x = std::clamp(static_cast<int>(vertex.uv.x * static_cast<float>(texture->size.w)), 0,
                             texture->size.w - 1);
    const int y = std::clamp(static_cast<int>(vertex.uv.y * static_cast<float>(texture->size.h)), 0,
                             texture->size.h - 1);
    return tinted(texture->texel(x, y), to_ink(vertex.col));
  }

  Corner corner_at(const ImDrawVert& vertex, Ink ink) const {
    return {to_fixed(vertex.pos.x), to_fixed(vertex.pos.y), ink, to_texels(vertex.uv.x, texture->size.w),
            to_texels(vertex.uv.y, texture->size.h)};
  }
};

void Primitives::read(const ImDrawData& data, Textures& textures, Size size) {
  all_.clear();
  corners_.clear();
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
      const Box clip{first_pixel(to_fixed(command.ClipRect.x)), first_pixel(to_fixed(command.ClipRect.y)),
                     first_pixel(to_fixed(command.ClipRect.z)), first_pixel(to_fixed(command.ClipRect.w))};
      const Texture* texture = textures.find(command.TexRef);
      if (texture == nullptr) continue;
      read({list->VtxBuffer.Data + command.VtxOffset, list->IdxBuffer.Data + command.IdxOffset,
            command.ElemCount, common(clip, {0, 0, size.w, size.h}), texture});
    }
  }
}

void Primitives::read(const Command& command) {
  if (command.clip.empty()) return;
  unsigned at = 0;
  while (at + 3 <= command.count) {
    unsigned used = read_quad(command, at);
    if (used == 0) used = read_fan(command, at);
    if (used == 0) used = read_triangle(command, at);
    at += used;
  }
}

// Two triangles a b c, a c d that make an upright rectangle. Returns how many indices were read, 0: it is
// not.
unsigned Primitives::read_quad(const Command& command, unsigned at) {
  const ImDrawIdx* index = command.indices + at;
  if (at + 6 > command.count || index[3] != index[0] || index[4] != index[2]) return 0;
  const ImDrawVert& a = command.vertices[index[0]];
  const ImDrawVert& b = command.vertices[index[1]];
  const ImDrawVert& c = command.vertices[index[2]];
  const ImDrawVert& d = command.vertices[index[5]];
  if (a.pos.x != d.pos.x || b.pos.x != c.pos.x || a.pos.y != b.pos.y || c.pos.y != d.pos.y) return 0;
  if (a.col != b.col || a.col != c.col || a.col != d.col) return 0;
  if (same(a.uv, b.uv) && same(a.uv, c.uv) && same(a.uv, d.uv)) {
    add_fill(command, a, c);
  } else if (a.uv.x == d.uv.x && b.uv.x == c.uv.x && a.uv.y == b.uv.y && c.uv.y == d.uv.y) {
    add_sprite(command, a, c);
  } else {
    return 0;
  }
  return 6;
}

void Primitives::add_fill(const Command& command, const ImDrawVert& a, const ImDrawVert& b) {
  const auto [x0, x1] = std::minmax({to_fixed(a.pos.x), to_fixed(b.pos.x)});
  const auto [y0, y1] = std::minmax({to_fixed(a.pos.y), to_fixed(b.pos.y)});
  Primitive fill;
  fill.kind = Kind::fill;
  fill.ink = command.ink_at(a);
  fill.box = common({first_pixel(x0), first_pixel(y0), first_pixel(x1), first_pixel(y1)}, command.clip);
  add(fill);
}

namespace {

// One axis of a sprite: where it is on the canvas, in subpixels, and on its texture.
struct Axis {
  int from, to;
  int texel_from, texel_to;

  Axis(int a, int b, int texel_a, int texel_b) : from(a), to(b), texel_from(texel_a), texel_to(texel_b) {
    if (from <= to) return;
    std::swap(from, to);
    std::swap(texel_from, texel_to);
  }
  // As many texels as pixels, as far as one can see.
  bool one_to_one() const {
    constexpr int kInvisible = kTexel / 64;
    return std::abs((to - from) * (kTexel / kSubpixels) - (texel_to - texel_from)) <= kInvisible;
  }
  int nearest_pixel() const { return (from + kSubpixels / 2) >> 8; }
  int nearest_texel() const { return (texel_from + kTexel / 2) >> 16; }
  int length() const { return (texel_to - texel_from + kTexel / 2) >> 16; }
  std::int64_t step() const {
    return from == to ? 0 : std::int64_t{texel_to - texel_from} * kSubpixels / (to - from);
  }
  std::int64_t texel_at_origin() const { return texel_from + (centre(0) - from) * step() / kSubpixels; }
};

}  // namespace

void Primitives::add_sprite(const Command& command, const ImDrawVert& a, const ImDrawVert& b) {
  const Size texels = command.texture->size;
  const Axis x(to_fixed(a.pos.x), to_fixed(b.pos.x), to_texels(a.uv.x, texels.w),
               to_texels(b.uv.x, texels.w));
  const Axis y(to_fixed(a.pos.y), to_fixed(b.pos.y), to_texels(a.uv.y, texels.h),
               to_texels(b.uv.y, texels.h));
  Primitive sprite;
  sprite.ink = to_ink(a.col);
  sprite.texture = command.texture;
  if (x.one_to_one() && y.one_to_one()) {
    sprite.kind = Kind::copy;
    sprite.box = {x.nearest_pixel(), y.nearest_pixel(), x.nearest_pixel() + x.length(),
                  y.nearest_pixel() + y.length()};
    sprite.u = x.nearest_texel() - x.nearest_pixel();
    sprite.v = y.nearest_texel() - y.nearest_pixel();
  } else {
    sprite.kind = Kind::stretch;
    sprite.box = {first_pixel(x.from), first_pixel(y.from), first_pixel(x.to), first_pixel(y.to)};
    sprite.u = x.texel_at_origin();
    sprite.v = y.texel_at_origin();
    sprite.step_u = x.step();
    sprite.step_v = y.step();
  }
  sprite.box = common(sprite.box, command.clip);
  const Box source{std::min(x.texel_from, x.texel_to) >> 16, std::min(y.texel_from, y.texel_to) >> 16,
                   (std::max(x.texel_from, x.texel_to) >> 16) + 1,
                   (std::max(y.texel_from, y.texel_to) >> 16) + 1};
  sprite.fresh =
      std::ranges::any_of(command.texture->changed, [&](const Box& box) { return overlap(box, source); });
  add(sprite);
}

// Triangles that share their first corner and each its second with the one before: a b c, a c d, …
unsigned Primitives::read_fan(const Command& command, unsigned at) {
  const ImDrawVert& a = command.vertex(at);
  const auto flat = [&](const ImDrawVert& v) { return v.col == a.col && same(v.uv, a.uv); };
  if (!flat(command.vertex(at + 1)) || !flat(command.vertex(at + 2))) return 0;
  Primitive polygon;
  polygon.kind = Kind::polygon;
  polygon.ink = command.ink_at(a);
  polygon.first_corner = static_cast<std::uint32_t>(corners_.size());
  for (unsigned i = 0; i < 3; ++i) corners_.push_back(command.corner_at(command.vertex(at + i), polygon.ink));
  const ImDrawIdx* index = command.indices;
  unsigned end = at + 3;
  while (end + 3 <= command.count && index[end] == index[at] && index[end + 1] == index[end - 1] &&
         flat(command.vertex(end + 2))) {
    corners_.push_back(command.corner_at(command.vertex(end + 2), polygon.ink));
    end += 3;
  }
  if (!is_convex({corners_.data() + polygon.first_corner, corners_.size() - polygon.first_corner})) {
    corners_.resize(polygon.first_corner + 3);
    end = at + 3;
  }
  add_cornered(command, polygon);
  return end - at;
}

unsigned Primitives::read_triangle(const Command& command, unsigned at) {
  const ImDrawVert& a = command.vertex(at);
  Primitive triangle;
  triangle.kind = Kind::triangle;
  triangle.first_corner = static_cast<std::uint32_t>(corners_.size());
  const bool textured = !same(a.uv, command.vertex(at + 1).uv) || !same(a.uv, command.vertex(at + 2).uv);
  if (textured) triangle.texture = command.texture;
  for (unsigned i = 0; i < 3; ++i) {
    const ImDrawVert& vertex = command.vertex(at + i);
    const Ink ink = textured ? to_ink(vertex.col) : command.ink_at(vertex);
    triangle.ink |= ink;  // transparent only where all corners are
    corners_.push_back(command.corner_at(vertex, ink));
  }
  triangle.fresh = textured && !command.texture->changed.empty();
  add_cornered(command, triangle);
  return 3;
}

void Primitives::add_cornered(const Command& command, Primitive& primitive) {
  primitive.corner_count = static_cast<std::uint32_t>(corners_.size()) - primitive.first_corner;
  primitive.box = common(bounds_of(corners(primitive)), command.clip);
  if (!add(primitive)) corners_.resize(primitive.first_corner);
}

bool Primitives::add(Primitive& primitive) {
  if (primitive.box.empty() || alpha_of(primitive.ink) == 0) return false;
  std::uint64_t hash = mixed(kHashSeed, packed(primitive.box.x0, primitive.box.y0));
  hash = mixed(hash, packed(primitive.box.x1, primitive.box.y1));
  hash = mixed(hash, packed(static_cast<int>(primitive.kind), static_cast<int>(primitive.ink)));
  if (primitive.texture != nullptr) {
    hash = mixed(hash, reinterpret_cast<std::uintptr_t>(primitive.texture->key));
    hash = mixed(hash, primitive.texture->version);
    hash = mixed(hash, static_cast<std::uint64_t>(primitive.u ^ (primitive.v << 32)));
    hash = mixed(hash, static_cast<std::uint64_t>(primitive.step_u ^ (primitive.step_v << 32)));
  }
  for (const Corner& corner : corners(primitive)) {
    hash = mixed(hash, packed(corner.x, corner.y));
    hash = mixed(hash, packed(corner.u, corner.v) ^ corner.ink);
  }
  primitive.hash = hash;
  all_.push_back(primitive);
  return true;
}

}  // namespace yimen::draw
