// The six digits of a card: dots on the screen, and keys that are not said aloud.
#include <cmath>

#include "ui/entry/number_pad.h"
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

constexpr std::size_t kDigits = 6;

// How many digits are typed is no secret: who cannot see the dots is told.
void draw_dots(Ui& ui, Rect box, std::size_t typed, const std::string& label, const std::string& words) {
  const float side = box.h;
  const float step = side * 1.8F;
  const float first = box.centre().x - step * (kDigits - 1) / 2;
  const auto& theme = ui.theme();
  for (std::size_t i = 0; i < kDigits; ++i) {
    const draw::Point centre{std::round(first + step * static_cast<float>(i)), box.centre().y};
    const float ring = ui.metrics().stroke() * 1.5F;
    ui.brush().circle(centre, side / 2, i < typed ? theme.accent : theme.line);
    if (i >= typed) ui.brush().circle(centre, side / 2 - ring, theme.surface);
  }
  ui.record({.role = ui::Role::status,
             .label = label,
             .value = words,
             .box = {first - side / 2, box.y, step * (kDigits - 1) + side, side}});
}

void add_dots(ui::Flow& flow, Ui& ui, std::size_t typed) {
  const float side = std::min(ui.metrics().mm(9), flow.width() / (kDigits * 2));
  flow.add(std::round(side), [&ui, typed](Rect box) {
    draw_dots(ui, box, typed, ui.tr("卡的密码"),
              ui::tr_count("已经输了{n}位", static_cast<int>(typed), ui.language()));
  });
  flow.space(3);
}

std::string tries_of(const Ui& ui, int left) {
  return left == 1 ? ui.tr("还能再试1次。再错，卡的密码会锁住。不记得，就换种方式。")
                   : ui::tr_count("还能再试{n}次。", left, ui.language());
}

void add_pin_head(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& state = view.state;
  add_centred(flow, ui.tr("请输入卡的密码"), ui::TextStep::title);
  if (!spare(ui)) add_centred(flow, ui.tr("6位数字。旁边有人，请用手挡一挡。"), ui::TextStep::body);
  flow.space(2);
  // While it is checked the digits are gone already: the dots still say that they were typed.
  add_dots(flow, ui, state.card_busy ? kDigits : state.pin.size());
  if (state.card_busy) {
    flow.text(ui.tr("正在核对，请先别拿走卡"), {.align = ui::Align::centre, .live = true});
    return flow.space(2);
  }
  if (!state.notice) return;
  if (!state.pin_tries_left) return add_error(flow, ui, *state.notice);
  add_notice(flow, ui, ui::NoticeKind::attention, ui.tr(state.notice->fault->sentence),
             tries_of(ui, *state.pin_tries_left));
}

void send(const Emit& emit, const ui::Edit& edit, std::size_t typed) {
  using Kind = ui::Edit::Kind;
  if (edit.kind == Kind::insert)
    for (const char c : edit.text) emit(visit::PinDigit{c});
  if (edit.kind == Kind::erase) emit(visit::PinErased{});
  if (edit.kind == Kind::clear)
    for (std::size_t i = 0; i < typed; ++i) emit(visit::PinErased{});
}

// Than other pads, where there is room: each of these keys is looked for.
float larger(float height) { return std::round(height * 1.4F); }

void draw_pad(Ui& ui, const View& view, const Emit& emit, Rect box) {
  const auto typed = view.state.pin.size();
  for (const auto& edit : ui.take_typed()) send(emit, edit, typed);
  if (const auto edit = entry::number_pad(ui, box, entry::Keyboard::pin)) send(emit, *edit, typed);
}

}  // namespace

void draw_pin(Ui& ui, const View& view, const Emit& emit) {
  const bool whole = view.state.pin.size() == kDigits && !view.state.card_busy;
  const Rect content = furniture(ui, view, emit,
                                 {.can_back = true,
                                  .back_label = ui.tr("换种方式"),
                                  .main_label = ui.tr("确定"),
                                  .main_enabled = whole,
                                  .main_icon = "check"});
  const float pad = entry::number_pad_height(ui);
  if (!ui.metrics().portrait()) {
    const auto [left, right] = halves(ui, content);
    ui::Flow head(ui, "pin", left.w);
    add_pin_head(head, ui, view);
    show_centred(head, left);
    const float height = std::min(right.h, larger(pad));
    return draw_pad(ui, view, emit, ui::centred(right, right.w, height));
  }
  ui::Flow head(ui, "pin", content.w);
  add_pin_head(head, ui, view);
  ui::Column column(content, gutter(ui));
  const float room = content.h - head.height() - 2 * gutter(ui);
  draw_pad(ui, view, emit, column.take_bottom(std::clamp(room, pad, larger(pad))));
  show_centred(head, column.rest());
}

}  // namespace yimen::screens
