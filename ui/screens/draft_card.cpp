#include "ui/screens/draft_card.h"

#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Draft;

struct DraftWords {
  std::string title, text, go_on, drop;
  bool asks_again = false;  // "drop" is one touch away from losing answers
};

std::string how_far(const Ui& ui, const View& view, const Draft& draft, const visit::Progress& at) {
  const auto& service = *view.world.catalogue.find(draft.service_id);
  if (draft.service_version != service.version) return ui.tr("表有了改动，以前填的、还能用的都替您留着。");
  if (draft.page.empty()) return ui.tr("都填好了，只差核对和提交。");
  return ui::tr_format("填到第{step}步，共{steps}步。", ui.language(),
                       {{"step", std::to_string(at.step)}, {"steps", std::to_string(at.steps)}});
}

DraftWords words_of(Ui& ui, const View& view, const Draft& draft) {
  const auto at = visit::progress_of(draft, view.state, view.world);
  if (!at)
    return {ui.tr("上次没办完的那件事，这台机器不办了"), office_way(ui, view), {}, ui.tr("知道了"), false};
  if (ui.memory("drop") == 1)
    return {ui.tr("真的不要了吗？"), ui.tr("上次填的内容会清除，找不回来。"), ui.tr("还是留着"),
            ui.tr("清除"), true};
  const auto& name = view.world.catalogue.find(draft.service_id)->name.in(ui.language());
  return {ui::tr_format("上次没办完：{service}", ui.language(), {{"service", name}}),
          how_far(ui, view, draft, *at), ui.tr("接着办"), ui.tr("不要了"), false};
}

void press(Ui& ui, const DraftWords& words, bool go_on, const Emit& emit) {
  int& asking = ui.memory("drop");
  if (words.asks_again) {
    asking = 0;
    if (!go_on) emit(visit::DraftDropped{});
  } else if (go_on) {
    emit(visit::DraftResumed{});
  } else if (words.go_on.empty()) {
    emit(visit::DraftDropped{});
  } else {
    asking = 1;
  }
}

// Buttons beside the words where there is room, else under them.
struct Plan {
  float padding, gap, words_width, button_width, button_height, words_height;
  bool beside;

  Plan(Ui& ui, const DraftWords& words, float width)
      : padding(ui.metrics().space(3.5)), gap(std::max(ui.metrics().space(2), ui.metrics().gap())) {
    const ui::Button go_on{
        .id = "resume", .label = words.go_on, .icon = "next", .kind = ui::ButtonKind::main};
    const ui::Button drop{.id = "drop", .label = words.drop};
    const bool both = !words.go_on.empty();
    button_width = std::max(both ? ui::button_width(ui, go_on) : 0, ui::button_width(ui, drop));
    const float inner = width - 2 * padding;
    const float buttons = both ? 2 * button_width + gap : button_width;
    beside = buttons <= inner * 0.45F;
    words_width = beside ? inner - buttons - 2 * gap : inner;
    if (!beside) button_width = both ? (inner - gap) / 2 : inner;
    button_height = std::max(ui.metrics().main_target(), ui::button_height(ui, drop, button_width));
    if (both) button_height = std::max(button_height, ui::button_height(ui, go_on, button_width));
    words_height = ui.text_height(words.title, words_width, {.step = ui::TextStep::heading}) +
                   ui.text_height(words.text, words_width, {.tone = ui::Tone::soft});
  }
  float height() const {
    return 2 * padding +
           (beside ? std::max(words_height, button_height) : words_height + gap + button_height);
  }
};

void draw_words(Ui& ui, Rect at, const DraftWords& words) {
  const ui::TextStyle title{.step = ui::TextStep::heading};
  ui::Column column(at, 0);
  ui.text(column.take(ui.text_height(words.title, at.w, title)), words.title, title);
  ui.text(column.rest(), words.text, {.tone = ui::Tone::soft});
}

void draw_buttons(Ui& ui, Rect at, const DraftWords& words, const Plan& plan, const Emit& emit) {
  const Rect right{at.right() - plan.button_width, at.y, plan.button_width, plan.button_height};
  const bool both = !words.go_on.empty();
  const Rect left = both ? right.moved(-plan.button_width - plan.gap, 0) : right;
  if (both && button(ui, right,
                     {.id = "resume",
                      .label = words.go_on,
                      .icon = words.asks_again ? "" : "next",
                      .kind = ui::ButtonKind::main,
                      .icon_after = true}))
    press(ui, words, true, emit);
  const auto kind = words.asks_again ? ui::ButtonKind::danger : ui::ButtonKind::secondary;
  if (button(ui, left, {.id = "drop", .label = words.drop, .kind = kind})) press(ui, words, false, emit);
}

}  // namespace

void add_draft_card(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  if (!view.state.draft) return;
  auto words = words_of(ui, view, *view.state.draft);
  const Plan plan(ui, words, flow.width());
  flow.add(plan.height(), [&ui, &emit, plan, words = std::move(words)](Rect box) {
    card(ui, box);
    // A mark in the warm colour: something waits here.
    ui.brush().fill({box.x, box.y, ui.metrics().space(1), box.h}, ui.theme().attention);
    const Rect inner = box.inset(plan.padding);
    const float middle = plan.beside ? (inner.h - plan.words_height) / 2 : 0;
    draw_words(ui, {inner.x, inner.y + middle, plan.words_width, plan.words_height}, words);
    const float top =
        plan.beside ? inner.y + (inner.h - plan.button_height) / 2 : inner.bottom() - plan.button_height;
    draw_buttons(ui, {inner.x, top, inner.w, plan.button_height}, words, plan, emit);
    page_ground(ui);
  });
  flow.space(2);
}

std::string kept_words(const Ui& ui, const View& view) {
  constexpr int kHoursADay = 24;
  const int hours = view.world.station.draft_hours;
  return hours < kHoursADay
             ? ui::tr_count("填的内容替您留{n}小时，下次来接着办。", hours, ui.language())
             : ui::tr_count("填的内容替您留{n}天，下次来接着办。", hours / kHoursADay, ui.language());
}

}  // namespace yimen::screens
