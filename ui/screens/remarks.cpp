#include "ui/screens/remarks.h"

#include <algorithm>
#include <cmath>

#include "kiosk/identity/identity.h"
#include "ui/kit/kit.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

struct Line {
  std::string words;
  std::string_view icon = "check-circle";
  ui::Tone tone = ui::Tone::good;
  bool personal = false;
  bool bold = false;
};

// Once it counts: who helps, and how.
Line helper_line(const Ui& ui, const visit::Helper& helper) {
  const char* words =
      helper.how == visit::Helping::accompanies ? YIMEN_TR("{name}陪着办") : YIMEN_TR("{name}替本人办");
  const auto name = identity::masked_name(helper.identity->name);
  return {ui::tr_format(words, ui.language(), {{"name", name}}), "people", ui::Tone::good, true};
}

std::vector<Line> lines_of(const Ui& ui, const visit::State& state) {
  std::vector<Line> lines;
  if (state.practice)
    lines.push_back({spare(ui) ? ui.tr("这是练习") : ui.tr("这是练习，随便点。什么都不会交上去。"), "info",
                     ui::Tone::accent, false, true});
  const bool says_itself = state.screen == visit::Screen::face_settings;
  if (state.face_done && !says_itself) lines.push_back({ui.tr("确认好了，是您本人")});
  if (!state.staff.empty()) lines.push_back({ui.tr("工作人员正陪您办")});
  if (state.helper && complete(*state.helper)) lines.push_back(helper_line(ui, *state.helper));
  if (state.call == visit::Call::waiting) lines.push_back({ui.tr("已经叫了工作人员"), "staff"});
  if (state.call == visit::Call::answered) lines.push_back({ui.tr("工作人员知道了"), "staff"});
  return lines;
}

}  // namespace

Rect draw_remarks(Ui& ui, const View& view, Rect content) {
  ui::Column column(content, ui.metrics().space(1.5));
  const float icon = ui.metrics().em(ui::TextStep::body) * 1.2F;
  for (const auto& line : lines_of(ui, view.state)) {
    const float room = content.w - icon - ui.metrics().space(1);
    const ui::TextStyle style{.bold = line.bold, .personal = line.personal, .live = true};
    const Rect box = column.take(std::ceil(ui.text_height(line.words, room, style)));
    ui.icon({box.x, box.y, icon, std::min(box.h, ui.metrics().line_height(ui::TextStep::body))}, line.icon,
            line.tone);
    ui.text({box.right() - room, box.y, room, box.h}, line.words, style);
  }
  if (column.rest().y > content.y) column.skip(ui.metrics().space(1));
  return column.rest();
}

}  // namespace yimen::screens
