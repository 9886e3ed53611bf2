// What lies over a screen: help, leaving, and the warning that time runs out.
#include "ui/kit/kit.h"
#include "ui/screens/draft_card.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Screen;

bool keeps(const View& view) {
  return visit::unfinished(view.state) && visit::can_keep(view.state, view.world);
}

// What becomes of the visit when it ends now: the truth, in one sentence.
std::string what_is_lost(const Ui& ui, const View& view) {
  const auto& state = view.state;
  if (state.practice) return ui.tr("这是练习，什么都不会留下。");
  if (state.submitted) return ui.tr("您的申请已经保存好，编号不变。");
  if (state.screen == Screen::submitting) return ui.tr("您的申请正在保存，不会丢。请等一等再走。");
  if (keeps(view)) return kept_words(ui, view);
  if (!state.answers.empty()) return ui.tr("您填的内容还没有提交。结束以后会全部清除，不会留在机器上。");
  return ui.tr("您还没有填什么。结束以后，机器上不会留下您的信息。");
}

void draw_leave(Ui& ui, const View& view, const Emit& emit) {
  const auto title = ui.tr("要结束吗？");
  const auto text = what_is_lost(ui, view);
  const auto stay = ui.tr("不结束，接着办");
  const auto leave = view.state.submitted ? ui.tr("结束") : ui.tr("结束并清除");
  switch (dialog(ui, {.id = "leave",
                      .title = title,
                      .text = text,
                      .icon = "leave",
                      .first = {.id = "stay", .label = stay, .kind = ui::ButtonKind::main},
                      .second = {.id = "leave-now", .label = leave, .kind = ui::ButtonKind::danger}})) {
    case ui::DialogAnswer::first: return emit(visit::OverlayClosed{});
    case ui::DialogAnswer::second: return emit(visit::LeaveConfirmed{});
    default: return;
  }
}

// Where the answers can be kept, the person says what becomes of them.
void draw_leave_or_keep(Ui& ui, const View& view, const Emit& emit) {
  const auto title = ui.tr("要结束吗？");
  const auto text = kept_words(ui, view);
  const auto stay = ui.tr("不结束，接着办");
  const auto keep = ui.tr("留着下次办");
  const auto clear = ui.tr("都清除");
  switch (dialog(ui, {.id = "leave",
                      .title = title,
                      .text = text,
                      .icon = "leave",
                      .first = {.id = "stay", .label = stay, .kind = ui::ButtonKind::main},
                      .second = {.id = "leave-kept", .label = keep},
                      .third = {.id = "leave-now", .label = clear, .kind = ui::ButtonKind::danger}})) {
    case ui::DialogAnswer::first: return emit(visit::OverlayClosed{});
    case ui::DialogAnswer::second: return emit(visit::LeaveKept{});
    case ui::DialogAnswer::third: return emit(visit::LeaveConfirmed{});
    case ui::DialogAnswer::none: return;
  }
}

void draw_face_delete(Ui& ui, const Emit& emit) {
  const auto title = ui.tr("删掉刷脸登记？");
  const auto text = ui.tr("现在就删。以后换种方式，一样办。想再用，再来登记。");
  const auto stay = ui.tr("不删");
  const auto remove = ui.tr("删掉");
  switch (dialog(ui, {.id = "face-delete",
                      .title = title,
                      .text = text,
                      .icon = "delete",
                      .first = {.id = "face-stay", .label = stay, .kind = ui::ButtonKind::main},
                      .second = {.id = "face-remove", .label = remove, .kind = ui::ButtonKind::danger}})) {
    case ui::DialogAnswer::first: return emit(visit::OverlayClosed{});
    case ui::DialogAnswer::second: return emit(visit::FaceDeleteConfirmed{});
    default: return;
  }
}

void draw_news(Ui& ui, const View& view, const Emit& emit) {
  const auto notices = visit::notices_on(view.world.station, view.world.wall);
  if (view.state.news >= notices.size()) return emit(visit::OverlayClosed{});  // midnight has passed
  const auto& notice = *notices[view.state.news];
  const auto back = ui.tr("知道了");
  const auto answer = dialog(
      ui, {.id = "news",
           .title = notice.title.in(ui.language()),
           .text = notice.text.in(ui.language()),
           .icon = "info",
           .first = {.id = "close-news", .label = back, .icon = "check", .kind = ui::ButtonKind::main}});
  if (answer != ui::DialogAnswer::none) emit(visit::OverlayClosed{});
}

void draw_idle(Ui& ui, const View& view, const Emit& emit) {
  const int left = visit::idle_seconds_left(view.state, view.world.now);
  const int total = static_cast<int>(view.world.station.limits.idle_countdown.count());
  const auto title = ui.tr("您还在吗？");
  const auto text = ui.tr("到时间会自动结束。") + '\n' + what_is_lost(ui, view);
  const auto here = ui.tr("我还在");
  const auto label = ui::tr_count("还有{n}秒", left, ui.language());
  const float ring = ui.metrics().space(22);
  const auto answer =
      dialog(ui, {.id = "idle",
                  .title = title,
                  .text = text,
                  .first = {.id = "still-here", .label = here, .icon = "hand", .kind = ui::ButtonKind::main},
                  .extra_height = ring,
                  .extra = [&](Rect box) {
                    countdown(ui, ui::centred(box, ring, ring), {left, total, label});
                  }});
  if (answer != ui::DialogAnswer::none) emit(visit::OverlayClosed{});
}

}  // namespace

void draw_overlay(Ui& ui, const View& view, const Emit& emit) {
  switch (view.state.overlay) {
    case visit::Overlay::help: return draw_help_page(ui, view, emit);
    case visit::Overlay::leave:
      return keeps(view) ? draw_leave_or_keep(ui, view, emit) : draw_leave(ui, view, emit);
    case visit::Overlay::news: return draw_news(ui, view, emit);
    case visit::Overlay::idle: return draw_idle(ui, view, emit);
    case visit::Overlay::settings: return;  // a page of its own: settings.cpp
    case visit::Overlay::face_delete: return draw_face_delete(ui, emit);
    case visit::Overlay::none: return;
  }
}

}  // namespace yimen::screens
