#include "ui/draw/painter.h"

namespace yimen::draw {

bool Painter::paint(Surface& surface, float seconds, Colour ground, const std::function<void()>& ui) {
  context_.begin_frame(surface.size(), seconds);
  ui();
  const auto damage = rasteriser_.draw(context_.end_frame(), surface.canvas(), ground);
  if (damage.empty()) return false;
  surface.present(damage);
  return true;
}

}  // namespace yimen::draw
