#include "tests/ui/draw/scene.h"

#include <algorithm>

namespace yimen::draw::test {

ImDrawData& Stage::run(const Drawing& drawing) {
  context.begin_frame(canvas.size(), 0.016F);
  drawing(*ImGui::GetForegroundDrawList());
  return context.end_frame();
}

std::vector<Rect> Stage::frame(const Drawing& drawing) {
  const auto damage = rasteriser.draw(run(drawing), canvas, ground);
  return {damage.begin(), damage.end()};
}

Canvas Stage::whole(const Drawing& drawing) {
  Canvas fresh(canvas.size());
  fresh.fill({255, 0, 255});
  Rasteriser other;
  other.draw(run(drawing), fresh, ground);
  return fresh;
}

bool same_pixels(const Canvas& a, const Canvas& b) {
  if (a.size() != b.size()) return false;
  for (int y = 0; y < a.size().h; ++y) {
    if (!std::equal(a.row(y), a.row(y) + a.size().w, b.row(y))) return false;
  }
  return true;
}

}  // namespace yimen::draw::test
