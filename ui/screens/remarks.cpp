#include "ui/screens/remarks.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/kit.h"

namespace yimen::screens {
namespace {

std::vector<std::string> lines_of(const Ui& ui, const visit::State& state) {
  std::vector<std::string> lines;
  const bool says_itself = state.screen == visit::Screen::face_settings;
  if (state.face_done && !says_itself) lines.push_back(ui.tr("确认好了，是您本人"));
  if (!state.staff.empty()) lines.push_back(ui.tr("工作人员正陪您办"));
  return lines;
}

}  // namespace

Rect draw_remarks(Ui& ui, const View& view, Rect content) {
  ui::Column column(content, ui.metrics().space(1.5));
  const float icon = ui.metrics().em(ui::TextStep::body) * 1.2F;
  for (const auto& line : lines_of(ui, view.state)) {
    const float room = content.w - icon - ui.metrics().space(1);
    const Rect box = column.take(std::ceil(ui.text_height(line, room, {.live = true})));
    ui.icon({box.x, box.y, icon, std::min(box.h, ui.metrics().line_height(ui::TextStep::body))},
            "check-circle", ui::Tone::good);
    ui.text({box.right() - room, box.y, room, box.h}, line, {.live = true});
  }
  if (column.rest().y > content.y) column.skip(ui.metrics().space(1));
  return column.rest();
}

}  // namespace yimen::screens
