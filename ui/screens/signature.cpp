// A signature with the finger: one large field, and a way on for those who cannot write.
#include <algorithm>
#include <cmath>

#include "kiosk/visit/signature.h"
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

void add_signature_head(ui::Flow& flow, Ui& ui, const View& view) {
  add_title(flow, ui.tr("请您签名"));
  if (!spare(ui)) add_soft(flow, ui.tr("用手指在框里写您的名字，写大一点。"));
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
}

// As large as there is room for, in the proportions that every screen keeps; with what stands below it, in
// the middle.
Rect field_in(Rect room, float below) {
  const float width = std::floor(std::min(room.w, (room.h - below) * visit::kSignatureAspect));
  const float height = std::floor(width / visit::kSignatureAspect);
  const float air = room.h - height - below;
  return {std::round(room.centre().x - width / 2), std::round(room.y + air / 2), width, height};
}

float actions_height(Ui& ui, float width, const ui::Button& clear, const ui::Button& decline) {
  const float gap = ui.metrics().gutter();
  const float half = (width - gap) / 2;
  const float both = std::max(button_height(ui, clear, half), button_height(ui, decline, half));
  return std::max(both, ui.metrics().main_target());
}

void draw_actions(Ui& ui, const Emit& emit, Rect area, const ui::Button& clear, const ui::Button& decline) {
  const float gap = ui.metrics().gutter();
  const float half = std::floor((area.w - gap) / 2);
  if (ui::button(ui, {area.x, area.y, half, area.h}, clear)) emit(visit::SignatureCleared{});
  if (ui::button(ui, {area.right() - half, area.y, half, area.h}, decline)) emit(visit::SigningDeclined{});
}

struct Places {
  Rect field, actions;
};

// The head above the field; beside it where the screen lies, for its field would be too low.
Places places_of(Ui& ui, const View& view, Rect content, const ui::Button& clear, const ui::Button& decline) {
  const float gap = ui.metrics().gutter();
  const bool beside = !ui.metrics().portrait();
  const auto [left, right] = halves(ui, content);
  const Rect middle = beside ? left : reading_column(ui, content);
  const float actions = actions_height(ui, beside ? right.w : middle.w, clear, decline);
  ui::Flow head(ui, "head", middle.w);
  add_signature_head(head, ui, view);
  if (beside) {
    head.show(left);
    return {field_in(right, gap + actions), {right.x, 0, right.w, actions}};
  }
  ui::Column column(middle, gutter(ui));
  head.show(column.take(head.height_in(content)));
  return {field_in(column.rest(), gap + actions), {middle.x, 0, middle.w, actions}};
}

}  // namespace

void draw_signature(Ui& ui, const View& view, const Emit& emit) {
  const bool empty = view.state.signature.empty();
  const Rect content = furniture(
      ui, view, emit,
      {.can_back = true, .main_label = ui.tr("提交"), .main_enabled = !empty, .main_icon = "check"});
  const auto clear_label = ui.tr("重写");
  const auto decline_label = ui.tr("我写不了字");
  const ui::Button clear{.id = "clear", .label = clear_label, .enabled = !empty};
  const ui::Button decline{.id = "decline", .label = decline_label};
  const Places places = places_of(ui, view, content, clear, decline);
  const float gap = ui.metrics().gutter();
  const Rect field = places.field;
  const auto label = ui.tr("签名的地方");
  const auto hint = ui.tr("在这里写您的名字");
  auto steps =
      ui::pad(ui, field, {.id = "signature", .label = label, .hint = hint, .drawing = view.state.signature});
  if (!steps.empty()) emit(visit::Signed{std::move(steps)});
  draw_actions(ui, emit, {places.actions.x, field.bottom() + gap, places.actions.w, places.actions.h}, clear,
               decline);
}

}  // namespace yimen::screens
