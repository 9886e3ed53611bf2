// What lies over a screen: help, leaving, and the warning that time runs out.
#include "ui/kit/kit.h"
#include "ui/screens/draft_card.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Screen;

// What to do on this screen, in one sentence.
const char* help_of(Screen screen) {
  switch (screen) {
    case Screen::attract: return YIMEN_TR("点一下屏幕，就开始了。");
    case Screen::identify: return YIMEN_TR("点一种方式，告诉我们您是谁。");
    case Screen::scanning: return YIMEN_TR("把码放平，正面对着镜头。");
    case Screen::greeting: return YIMEN_TR("是您本人，就点“继续”。不是，就点“不是我”。");
    case Screen::home: return YIMEN_TR("点一件您要办的事。");
    case Screen::introduction: return YIMEN_TR("看一看要准备什么，再点“开始填写”。");
    case Screen::ineligible: return YIMEN_TR("这件事现在办不了。可以改回答，也可以看看别的事。");
    case Screen::question: return YIMEN_TR("填好这一题，再点“下一步”。");
    case Screen::review: return YIMEN_TR("一行一行看。不对的，点那一行的“改”。");
    case Screen::signature: return YIMEN_TR("用手指在框里写您的名字。写不好点“重写”，不会写点“我写不了字”。");
    case Screen::declaration: return YIMEN_TR("看完两段话，同意就打勾，再点“提交”。");
    case Screen::submitting: return YIMEN_TR("正在保存，请等一等。");
    case Screen::receipt: return YIMEN_TR("记下编号。以后打听办到哪一步，要用到它。");
    case Screen::evaluation: return YIMEN_TR("点一个答案。不想评，点“跳过”。");
    case Screen::goodbye: return YIMEN_TR("拿好东西，点“结束”。");
    case Screen::requests: return YIMEN_TR("点一件，看办到哪一步了。");
    case Screen::face_intro: return YIMEN_TR("点“长者码”，或者点有卡的那一个。");
    case Screen::card: return YIMEN_TR("把卡平放到读卡器上，放稳，别动。");
    case Screen::pin: return YIMEN_TR("输卡的6位密码，再点“确定”。不记得，就点“换种方式”。");
    case Screen::papers: return YIMEN_TR("点一下框，就能往里输。都输好，点“输好了”。");
    case Screen::prove: return YIMEN_TR("点一种方式，确认是您本人。都不方便，就到窗口办。");
    case Screen::face_consent: return YIMEN_TR("愿意就点“同意刷脸”，不愿意就点“不用刷脸”，一样能办。");
    case Screen::face: return YIMEN_TR("看着镜头，照大字说的做。不想刷了，点“换种方式”。");
    case Screen::face_settings: return YIMEN_TR("在这里登记、重新登记，或者删掉刷脸。");
    case Screen::helper: return YIMEN_TR("点两下：怎么帮，是您的什么人。再点“下一步”。");
    case Screen::helper_ways: return YIMEN_TR("请帮忙的人点一种方式，说明自己是谁。");
    case Screen::helper_consent: return YIMEN_TR("请帮忙的人看一看。同意就打勾。");
    case Screen::person_consent: return YIMEN_TR("请看一看。愿意就打勾，再点“下一步”。");
    case Screen::request: return YIMEN_TR("从上往下看：打勾的是办过的，圆点是现在这一步。");
  }
  return "";
}

// What a question page leaves out where the text is large, and why it asks: every field has its need.
std::string about_question(const Ui& ui, const View& view) {
  const auto* page = view.state.screen == Screen::question ? visit::page_of(view.state, view.world) : nullptr;
  if (page == nullptr) return {};
  std::string about;
  const auto& help = page->help.in(ui.language());
  if (spare(ui) && !help.empty()) about += '\n' + help;
  const auto& purpose = page->fields.front().purpose.in(ui.language());
  if (page->fields.size() == 1 && !purpose.empty())
    about += '\n' + ui::tr_format("为什么要问：{purpose}", ui.language(), {{"purpose", purpose}});
  return about;
}

std::string help_text(const Ui& ui, const View& view) {
  return ui.tr(help_of(view.state.screen)) + about_question(ui, view) + '\n' +
         ui::tr_format("要人帮忙，请到{counter}，或打电话{phone}。", ui.language(),
                       {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}});
}

void draw_help(Ui& ui, const View& view, const Emit& emit) {
  const auto title = ui.tr("需要帮忙吗？");
  const auto text = help_text(ui, view);
  const auto back = ui.tr("知道了");
  const auto answer = dialog(
      ui, {.id = "help",
           .title = title,
           .text = text,
           .icon = "help",
           .first = {.id = "close-help", .label = back, .icon = "check", .kind = ui::ButtonKind::main}});
  if (answer != ui::DialogAnswer::none) emit(visit::OverlayClosed{});
}

bool keeps(const View& view) {
  return visit::unfinished(view.state) && visit::can_keep(view.state, view.world);
}

// What becomes of the visit when it ends now: the truth, in one sentence.
std::string what_is_lost(const Ui& ui, const View& view) {
  const auto& state = view.state;
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

void draw_settings(Ui& ui, const Emit& emit) {
  const auto title = ui.tr("看不清、听不清、够不着");
  const auto text = ui.tr("在页面上方可以换语言、字号和颜色。");
  const auto back = ui.tr("知道了");
  const auto answer = dialog(
      ui, {.id = "settings",
           .title = title,
           .text = text,
           .icon = "info",
           .first = {.id = "close-settings", .label = back, .icon = "check", .kind = ui::ButtonKind::main}});
  if (answer != ui::DialogAnswer::none) emit(visit::OverlayClosed{});
}

}  // namespace

void draw_overlay(Ui& ui, const View& view, const Emit& emit) {
  switch (view.state.overlay) {
    case visit::Overlay::help: return draw_help(ui, view, emit);
    case visit::Overlay::leave:
      return keeps(view) ? draw_leave_or_keep(ui, view, emit) : draw_leave(ui, view, emit);
    case visit::Overlay::news: return draw_news(ui, view, emit);
    case visit::Overlay::idle: return draw_idle(ui, view, emit);
    case visit::Overlay::settings: return draw_settings(ui, emit);
    case visit::Overlay::face_delete: return draw_face_delete(ui, emit);
    case visit::Overlay::none: return;
  }
}

}  // namespace yimen::screens
