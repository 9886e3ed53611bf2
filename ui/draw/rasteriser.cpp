#include "ui/draw/rasteriser.h"

#include <imgui.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/draw/damage.h"
#include "ui/draw/fingerprint.h"
#include "ui/draw/primitives.h"
#include "ui/draw/shapes.h"
#include "ui/draw/sprites.h"
#include "ui/draw/textures.h"

namespace yimen::draw {
namespace {

Ink solid(Colour c) { return opaque_pixel(c); }

}  // namespace

class Rasteriser::Work {
 public:
  std::span<const Rect> draw(ImDrawData& data, Canvas& canvas, Colour ground) {
    if (canvas.size() != size_ || solid(ground) != ground_) invalidate();
    size_ = canvas.size();
    ground_ = solid(ground);
    if (!find_damage(data)) return {};
    sort_into_rows();
    for (const Box& strip : damage_.strips()) draw_strip(canvas, strip);
    return damage_.rects();
  }

  void invalidate() {
    damage_.invalidate();
    last_.reset();
  }

 private:
  // An unchanged frame is the usual one, so it is found out without looking at what is in it.
  bool find_damage(ImDrawData& data) {
    const bool written = textures_.update(data);
    const std::uint64_t now = fingerprint(data, textures_);
    if (!written && last_ == now) return false;
    last_ = now;
    primitives_.read(data, textures_, size_);
    damage_.update(primitives_.all(), size_);
    return !damage_.strips().empty();
  }

  // For each row of tiles, what touches it, in order.
  void sort_into_rows() {
    rows_.resize(static_cast<std::size_t>((size_.h + kTile - 1) / kTile));
    for (auto& row : rows_) row.clear();
    for (const Primitive& primitive : primitives_.all()) {
      for (int row = primitive.box.y0 / kTile; row * kTile < primitive.box.y1; ++row) {
        rows_[static_cast<std::size_t>(row)].push_back(&primitive);
      }
    }
  }

  // Nothing below it can be seen within `area`.
  bool hides(const Primitive& primitive, const Box& area) {
    if (alpha_of(primitive.ink) != kOpaque || !primitive.box.covers(area)) return false;
    if (primitive.kind == Kind::fill) return true;
    return primitive.kind == Kind::polygon && !primitive.textured &&
           polygon_covers(area, primitives_.corners(primitive));
  }

  void draw_strip(Canvas& canvas, const Box& strip) {
    const auto& row = rows_[static_cast<std::size_t>(strip.y0 / kTile)];
    std::size_t first = row.size();
    while (first > 0 && !hides(*row[first - 1], strip)) --first;
    if (first == 0) fill_box(canvas, strip, ground_);
    for (std::size_t i = first == 0 ? 0 : first - 1; i < row.size(); ++i) {
      const Box area = common(row[i]->box, strip);
      if (!area.empty()) draw_primitive(canvas, area, *row[i]);
    }
  }

  void draw_primitive(Canvas& canvas, const Box& area, const Primitive& primitive) {
    switch (primitive.kind) {
      case Kind::fill: return fill_box(canvas, area, primitive.ink);
      case Kind::copy: return copy_texels(canvas, area, primitive);
      case Kind::stretch: return stretch_texels(canvas, area, primitive, primitives_.stretch(primitive));
      case Kind::polygon: return draw_polygon(canvas, area, primitive);
      case Kind::mesh:
        return shade_mesh(canvas, area, primitives_.corners(primitive),
                          primitive.textured ? primitive.texture : nullptr);
    }
  }

  void draw_polygon(Canvas& canvas, const Box& area, const Primitive& polygon) {
    const auto corners = primitives_.corners(polygon);
    if (!polygon.textured) return fill_polygon(canvas, area, corners, polygon.ink);
    each_span(area, corners, [&](int y, int x0, int x1) {
      stretch_texels(canvas, {x0, y, x1, y + 1}, polygon, primitives_.stretch(polygon));
    });
  }

  Size size_;
  Ink ground_ = 0;
  std::optional<std::uint64_t> last_;
  Textures textures_;
  Primitives primitives_;
  Damage damage_;
  std::vector<std::vector<const Primitive*>> rows_;
};

Rasteriser::Rasteriser() : work_(std::make_unique<Work>()) {}
Rasteriser::~Rasteriser() = default;

std::span<const Rect> Rasteriser::draw(ImDrawData& data, Canvas& canvas, Colour ground) {
  return work_->draw(data, canvas, ground);
}

void Rasteriser::invalidate() { work_->invalidate(); }

}  // namespace yimen::draw
