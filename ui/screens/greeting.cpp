// "张*华,您好": the right person, and what comes now.
#include <array>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

struct Step {
  const char* icon;
  const char* words;
};
constexpr std::array<Step, 3> kSteps{{
    {"list", YIMEN_TR("选一件要办的事")},
    {"change", YIMEN_TR("回答几个问题")},
    {"receipt", YIMEN_TR("核对、提交、拿回执")},
}};

void add_step(ui::Flow& flow, Ui& ui, const Step& step, int number) {
  const float side = ui.metrics().space(7);
  auto words = std::to_string(number) + "  " + ui.tr(step.words);
  const float indent = side + ui.metrics().space(3);
  const ui::TextStyle style{.step = ui::TextStep::heading};
  const float text = ui.text_height(words, flow.width() - indent, style);
  const float height = std::max(side, text);
  flow.add(height, [&ui, icon = step.icon, side, indent, text, style, words = std::move(words)](Rect box) {
    ui.icon({box.x, box.y + (box.h - side) / 2, side, side}, icon, ui::Tone::accent);
    ui.text({box.x + indent, box.y + (box.h - text) / 2, box.w - indent, text}, words, style);
  });
  flow.space(2);
}

}  // namespace

void draw_greeting(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(
      ui, view, emit, {.can_back = true, .back_label = ui.tr("不是我"), .main_label = ui.tr("继续")});
  const Rect column = reading_column(ui, content);
  ui::Flow flow(ui, "greeting", column.w);
  if (!spare(ui)) add_emblem(flow, ui, "person", ui::NoticeKind::good);
  flow.space(2);
  add_centred(flow, ui::tr_format("{name},您好", ui.language(), {{"name", masked_name(view)}}),
              ui::TextStep::display, true);
  add_centred(flow, ui.tr("接下来一步一步办,不着急。"), ui::TextStep::body);
  flow.space(6);
  int number = 1;
  for (const auto& step : kSteps) add_step(flow, ui, step, number++);
  show_centred(flow, column);
}

}  // namespace yimen::screens
