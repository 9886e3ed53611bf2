// Help for the screen shown: what to do in one sentence and in pictures, and somebody who comes.
#include <cmath>
#include <vector>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Call;
using visit::Screen;

struct Help {
  const char* words;
  std::vector<std::string_view> pictures;  // icons, in the order in which it goes on
};

Help help_of(Screen screen) {
  switch (screen) {
    case Screen::attract: return {YIMEN_TR("点一下屏幕，就开始了。"), {"hand", "list", "receipt"}};
    case Screen::identify: return {YIMEN_TR("点一种方式，告诉我们您是谁。"), {"hand", "qrcode", "person"}};
    case Screen::scanning: return {YIMEN_TR("把码放平，正面对着镜头。"), {"mobile", "camera", "check"}};
    case Screen::greeting:
      return {YIMEN_TR("是您本人，就点“继续”。不是，就点“不是我”。"), {"person", "check"}};
    case Screen::home: return {YIMEN_TR("点一件您要办的事。"), {"list", "hand", "check"}};
    case Screen::introduction:
      return {YIMEN_TR("看一看要准备什么，再点“开始填写”。"), {"eye", "papers", "check"}};
    case Screen::ineligible:
      return {YIMEN_TR("这件事现在办不了。可以改回答，也可以看看别的事。"), {"info", "change", "list"}};
    case Screen::question: return {YIMEN_TR("填好这一题，再点“下一步”。"), {"hand", "change", "check"}};
    case Screen::review:
      return {YIMEN_TR("一行一行看。不对的，点那一行的“改”。"), {"eye", "change", "check"}};
    case Screen::signature:
      return {YIMEN_TR("用手指在框里写您的名字。写不好点“重写”，不会写点“我写不了字”。"),
              {"hand", "change", "check"}};
    case Screen::declaration:
      return {YIMEN_TR("看完两段话，同意就打勾，再点“提交”。"), {"eye", "box-on", "check"}};
    case Screen::submitting: return {YIMEN_TR("正在保存，请等一等。"), {"wait", "check", "receipt"}};
    case Screen::receipt:
      return {YIMEN_TR("记下编号。以后打听办到哪一步，要用到它。"), {"receipt", "printer", "check"}};
    case Screen::evaluation: return {YIMEN_TR("点一个答案。不想评，点“跳过”。"), {"satisfied", "hand"}};
    case Screen::goodbye: return {YIMEN_TR("拿好东西，点“结束”。"), {"card", "receipt", "check"}};
    case Screen::requests: return {YIMEN_TR("点一件，看办到哪一步了。"), {"list", "hand", "eye"}};
    case Screen::face_intro: return {YIMEN_TR("点“长者码”，或者点有卡的那一个。"), {"hand", "card", "face"}};
    case Screen::card: return {YIMEN_TR("把卡平放到读卡器上，放稳，别动。"), {"card", "wait", "check"}};
    case Screen::pin:
      return {YIMEN_TR("输卡的6位密码，再点“确定”。不记得，就点“换种方式”。"), {"keypad", "key", "check"}};
    case Screen::papers:
      return {YIMEN_TR("点一下框，就能往里输。都输好，点“输好了”。"), {"hand", "keyboard", "check"}};
    case Screen::prove:
      return {YIMEN_TR("点一种方式，确认是您本人。都不方便，就到窗口办。"), {"hand", "person", "check"}};
    case Screen::face_consent:
      return {YIMEN_TR("愿意就点“同意刷脸”，不愿意就点“不用刷脸”，一样能办。"), {"eye", "hand", "face"}};
    case Screen::face:
      return {YIMEN_TR("看着镜头，照大字说的做。不想刷了，点“换种方式”。"), {"camera", "face", "check"}};
    case Screen::face_settings:
      return {YIMEN_TR("在这里登记、重新登记，或者删掉刷脸。"), {"face", "again", "delete"}};
    case Screen::request:
      return {YIMEN_TR("从上往下看：打勾的是办过的，圆点是现在这一步。"), {"eye", "check"}};
    case Screen::helper:
      return {YIMEN_TR("点两下：怎么帮，是本人的什么人。再点“下一步”。"), {"hand", "people", "check"}};
    case Screen::helper_ways:
      return {YIMEN_TR("请帮忙的人点一种方式，说明自己是谁。"), {"people", "hand", "qrcode"}};
    case Screen::helper_consent:
      return {YIMEN_TR("请帮忙的人看一看。同意就打勾，再点“下一步”。"), {"eye", "box-on", "check"}};
    case Screen::person_consent:
      return {YIMEN_TR("请看一看。愿意就打勾，再点“下一步”。"), {"eye", "box-on", "check"}};
  }
  return {"", {}};
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

const char* title_of(Call call) {
  switch (call) {
    case Call::none: return YIMEN_TR("需要帮忙吗？");
    case Call::asked: return YIMEN_TR("正在叫工作人员");
    case Call::waiting: return YIMEN_TR("已经叫了工作人员");
    case Call::answered: return YIMEN_TR("工作人员知道了");
    case Call::failed: return YIMEN_TR("没有叫成工作人员");
  }
  return "";
}

// The truth about who has been told.
std::string about_staff(const Ui& ui, const View& view) {
  const bool told = view.state.call == Call::waiting && view.world.station.online;
  if (told || view.state.call == Call::answered) return ui.tr("请在这里等一等。");
  const char* words =
      view.state.call == Call::waiting
          ? YIMEN_TR("网络不通，暂时只记在这台机器上。急的话，请到{counter}，或打电话{phone}。")
          : YIMEN_TR("要人帮忙，请到{counter}，或打电话{phone}。");
  return ui::tr_format(words, ui.language(), {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}});
}

// From left to right with arrows between, or the other way round where that is how one reads.
void draw_pictures(Ui& ui, Rect area, const std::vector<std::string_view>& pictures) {
  const auto count = static_cast<float>(pictures.size());
  const float side = std::min(area.h, std::floor(area.w / (2 * count)));
  float x = area.centre().x - side * (2 * count - 1) / 2;
  for (const auto picture : pictures) {
    if (picture != pictures.front()) {
      ui.icon({x, area.y, side, area.h}, "next", ui::Tone::soft);
      x += side;
    }
    ui.icon({x, area.y, side, area.h}, picture, ui::Tone::accent);
    x += side;
  }
}

ui::Button call_button(Call call, const std::string& come, const std::string& stay) {
  if (call == Call::waiting) return {.id = "call-back", .label = stay, .icon = "close"};
  if (call == Call::none || call == Call::failed) return {.id = "call-staff", .label = come, .icon = "staff"};
  return {};
}

}  // namespace

void draw_help_page(Ui& ui, const View& view, const Emit& emit) {
  const auto help = help_of(view.state.screen);
  const Call call = view.state.call;
  const auto title = ui.tr(title_of(call));
  const auto here = ui.tr(help.words) + about_question(ui, view);
  const auto staff = about_staff(ui, view);
  const auto words = call == Call::none ? here + '\n' + staff : staff + '\n' + here;
  const auto back = ui.tr("知道了");
  const auto come = ui.tr("叫工作人员来");
  const auto stay = ui.tr("不用来了");
  switch (
      dialog(ui, {.id = "help",
                  .title = title,
                  .text = words,
                  .first = {.id = "close-help", .label = back, .icon = "check", .kind = ui::ButtonKind::main},
                  .second = call_button(call, come, stay),
                  .extra_height = ui.metrics().space(spare(ui) ? 10 : 14),
                  .extra = [&](Rect area) { draw_pictures(ui, area, help.pictures); }})) {
    case ui::DialogAnswer::first: return emit(visit::OverlayClosed{});
    case ui::DialogAnswer::second:
      return call == Call::waiting ? emit(visit::CallTakenBack{}) : emit(visit::StaffCalled{});
    default: return;
  }
}

}  // namespace yimen::screens
