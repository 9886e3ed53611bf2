// "张*华，您好": the right person, and what comes now.
#include <array>
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"

namespace yimen::screens {
namespace {

struct Step {
  const char* icon;
  const char* words;
};
constexpr std::array<Step, 3> kVisitSteps{{
    {"list", YIMEN_TR("选一件要办的事")},
    {"change", YIMEN_TR("回答几个问题")},
    {"receipt", YIMEN_TR("核对、提交、拿回执")},
}};

constexpr ui::TextStyle kStepWords{.step = ui::TextStep::heading};

std::vector<std::string> words_of(const Ui& ui) {
  std::vector<std::string> words;
  for (const auto& step : kVisitSteps)
    words.push_back(std::to_string(words.size() + 1) + "  " + ui.tr(step.words));
  return words;
}

// The steps on one sheet, in the middle, aligned with each other.
void add_steps(ui::Flow& flow, Ui& ui) {
  const float icon = ui.metrics().em(kStepWords.step) * 1.4F;
  const float padding = ui.metrics().space(4);
  const float gap = ui.metrics().space(2);
  auto words = words_of(ui);
  float width = 0;
  float height = 2 * padding - gap;
  for (const auto& line : words) width = std::max(width, std::ceil(ui.text_width(line, kStepWords)) + 1);
  width = std::min(width, flow.width() - 2 * padding - icon - gap);
  for (const auto& line : words) height += ui.text_height(line, width, kStepWords) + gap;
  flow.read(height, [=, &ui, words = std::move(words)](Rect box) {
    const Rect sheet = ui::centred(box, width + 2 * padding + icon + gap, box.h);
    card(ui, sheet);
    ui::Column column(sheet.inset(padding), gap);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Rect row = column.take(ui.text_height(words[i], width, kStepWords));
      ui.icon({row.x, row.y, icon, std::min(row.h, ui.metrics().line_height(kStepWords.step))},
              kVisitSteps.at(i).icon, ui::Tone::accent);
      ui.text({row.x + icon + gap, row.y, width, row.h}, words[i], kStepWords);
    }
    page_ground(ui);
  });
}

}  // namespace

void draw_greeting(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(
      ui, view, emit, {.can_back = true, .back_label = ui.tr("不是我"), .main_label = ui.tr("继续")});
  const Rect column = reading_column(ui, content);
  ui::Flow flow(ui, "greeting", column.w);
  if (!spare(ui)) add_emblem(flow, ui, "person", ui::NoticeKind::good);
  flow.space(2);
  const auto hello = ui::tr_format("{name}，您好", ui.language(), {{"name", masked_name(view)}});
  add_centred(flow, hello, step_on_one_line(ui, hello, flow.width()), true);
  add_centred(flow, ui.tr("接下来一步一步办，不着急。"), ui::TextStep::body);
  if (view.state.remark == visit::Remark::card_expired) {
    flow.space(2);
    add_notice(flow, ui, ui::NoticeKind::attention, ui.tr("您的卡过了有效期"),
               ui.tr("今天照常能办。记得去换新卡。"));
  }
  ui::Flow steps(ui, "steps", column.w);
  add_steps(steps, ui);
  // Where there is room for one thing only, it is the name.
  if (steps.height() < column.h * 0.6F) {
    flow.space(6);
    add_steps(flow, ui);
  }
  if (!view.state.helper) {
    flow.space(4);
    add_links(flow, ui, {{"helped", ui.tr("有人帮我办"), "people", [&emit] { emit(visit::HelperAsked{}); }}},
              ui::Align::centre);
  }
  show_centred(flow, column);
}

}  // namespace yimen::screens
