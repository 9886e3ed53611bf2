#include "tests/ui/kit/samples.h"

#include <array>

#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

constexpr std::string_view kPlace = "和平街道社区服务中心";
constexpr std::string_view kPhone = "6512 3456";

// In the language of the frame: samples have no catalogue.
std::string_view say(const Ui& ui, std::string_view zh, std::string_view en) {
  return ui.language() == Language::zh ? zh : en;
}

PageWishes sample_page(Ui& ui, bool back, std::string_view main) {
  Page spec{.place = kPlace, .phone = kPhone, .can_back = back};
  if (!main.empty()) spec.main = MainAction{.label = main};
  return page(ui, spec);
}

void home(Ui& ui) {
  const Rect area = sample_page(ui, false, {}).content;
  struct Service {
    std::string_view icon, zh, en, note_zh, note_en;
  };
  static constexpr std::array<Service, 5> kServices{{
      {"allowance", "高龄津贴", "Old-age allowance", "满80周岁，每月领取", "From age 80, paid monthly"},
      {"meal", "老年助餐登记", "Meals for seniors", "在社区食堂吃饭有补贴",
       "A discount at the community canteen"},
      {"hotline", "12345 诉求", "12345 hotline", "有困难、有意见，都可以说", "Tell us about a problem"},
      {"insurance", "医保查询", "Health insurance", "查余额和缴费", "Balance and payments"},
      {"housing", "公租房申请", "Public housing", "条件和材料", "Conditions and papers"},
  }};
  Flow flow(ui, "home", area.w);
  flow.text(say(ui, "张*华，您好。今天想办什么？", "Hello, Zhang *hua. What can we do today?"),
            {.step = TextStep::title});
  flow.space(3);
  flow.text(say(ui, "老有所养", "For seniors"), {.step = TextStep::heading});
  flow.space(2);
  const std::size_t columns =
      columns_for(area.w, ui.metrics().em(TextStep::body) * 15, ui.metrics().space(2), 3);
  const float width = split({0, 0, area.w, 0}, columns, ui.metrics().space(2))[0].w;
  float height = 0;
  const auto tile_of = [&ui](std::size_t i) {
    const Service& s = kServices.at(i);
    return Tile{.id = s.icon,
                .title = say(ui, s.zh, s.en),
                .icon = s.icon,
                .note = say(ui, s.note_zh, s.note_en),
                .badge = i == 4 ? say(ui, "本机暂不提供", "Not on this terminal") : std::string_view{},
                .enabled = i != 4};
  };
  for (std::size_t i = 0; i < kServices.size(); ++i)
    height = std::max(height, tile_height(ui, tile_of(i), width));
  flow.grid(kServices.size(), columns, height, [&](std::size_t i, Rect box) { tile(ui, box, tile_of(i)); });
  flow.show(area);
}

void ways(Ui& ui) {
  const Rect area = sample_page(ui, true, {}).content;
  struct Way {
    std::string_view id, zh, en, note_zh, note_en;
    bool ready;
  };
  static constexpr std::array<Way, 4> kWays{{
      {"qrcode", "出示长者码", "Show elder code", "手机上的码或印好的码都可以", "On a phone or on paper",
       true},
      {"card", "刷身份证或社保卡", "Use an ID card", "把卡放在读卡区", "Lay it on the reader", false},
      {"face", "看镜头", "Look at the camera", "不用带任何东西", "Nothing to bring", false},
      {"document", "用纸质材料", "Show papers", "放在镜头下面", "Under the camera", false},
  }};
  Flow flow(ui, "ways", area.w);
  flow.text(say(ui, "请选一种方式，告诉我们您是谁", "How would you like to say who you are?"),
            {.step = TextStep::title});
  flow.space(3);
  const std::size_t columns = ui.metrics().portrait() ? 1 : 2;
  const float width = split({0, 0, area.w, 0}, columns, ui.metrics().space(2))[0].w;
  const auto tile_of = [&ui](std::size_t i) {
    const Way& w = kWays.at(i);
    return Tile{.id = w.id,
                .title = say(ui, w.zh, w.en),
                .icon = w.id,
                .note = say(ui, w.note_zh, w.note_en),
                .badge = w.ready ? std::string_view{} : say(ui, "本机暂不提供", "Not on this terminal"),
                .enabled = w.ready};
  };
  float height = 0;
  for (std::size_t i = 0; i < kWays.size(); ++i)
    height = std::max(height, tile_height(ui, tile_of(i), width));
  flow.grid(kWays.size(), columns, height, [&](std::size_t i, Rect box) { tile(ui, box, tile_of(i)); });
  flow.show(area);
}

void add_choice(Flow& flow, Ui& ui, const Choice& spec, bool many) {
  flow.space(1.5);
  flow.add(choice_height(ui, spec, flow.width()),
           [&ui, spec, many](Rect box) { many ? checkbox(ui, box, spec) : radio(ui, box, spec); });
}

void question(Ui& ui) {
  const Rect area = sample_page(ui, true, say(ui, "下一步", "Next")).content;
  Flow flow(ui, "question", area.w);
  const Progress step{.step = 3, .steps = 7, .words = say(ui, "第3步，共7步", "Step 3 of 7")};
  flow.add(progress_height(ui, step), [&ui, step](Rect box) { progress(ui, box, step); });
  flow.space(3);
  flow.text(say(ui, "津贴发到哪里？", "Where should the money go?"), {.step = TextStep::title});
  flow.space(1);
  flow.text(say(ui, "我们只用它来发放津贴。", "Used only to pay the allowance."), {.tone = Tone::soft});
  flow.space(1.5);
  add_choice(flow, ui,
             {.id = "card",
              .label = say(ui, "社保卡", "Social security card"),
              .note = say(ui, "到账最快", "Fastest"),
              .selected = true},
             false);
  add_choice(flow, ui, {.id = "bank", .label = say(ui, "银行卡", "Bank card")}, false);
  add_choice(flow, ui,
             {.id = "cash", .label = say(ui, "到窗口领现金", "Cash at the counter"), .enabled = false},
             false);
  flow.space(3);
  add_choice(
      flow, ui,
      {.id = "sms", .label = say(ui, "到账后发短信告诉我", "Send me a text message"), .selected = true},
      true);
  add_choice(flow, ui, {.id = "call", .label = say(ui, "打电话告诉我的家人", "Call my family")}, true);
  flow.show(area);
}

void fields(Ui& ui) {
  const Rect area = sample_page(ui, true, say(ui, "下一步", "Next")).content;
  Flow flow(ui, "fields", area.w);
  const auto add = [&](const Field& spec) {
    flow.space(3);
    flow.add(field_height(ui, spec, area.w), [&ui, spec](Rect box) { field(ui, box, spec); });
  };
  flow.text(say(ui, "您的手机号码是多少？", "What is your mobile number?"), {.step = TextStep::title});
  add({.id = "mobile",
       .label = say(ui, "手机号码", "Mobile number"),
       .value = "1380013",
       .complaint =
           say(ui, "手机号码是11位数字，例如 138 0013 8000。还差4位。", "A mobile number has 11 digits."),
       .active = true});
  add({.id = "empty",
       .label = say(ui, "姓名", "Name"),
       .example = say(ui, "例如 王桂兰", "such as Wang Guilan")});
  add({.id = "money",
       .label = say(ui, "每月收入", "Monthly income"),
       .value = "1200.50",
       .suffix = say(ui, "元", "yuan")});
  add({.id = "words",
       .label = say(ui, "想说的话", "What happened"),
       .value = say(ui, "我家楼道的灯坏了三个多月，晚上上下楼看不清台阶，很怕摔跤，希望早一点来修。",
                    "The light in our stairwell has been broken for three months."),
       .lines = 3,
       .active = true});
  flow.show(area);
}

void review(Ui& ui) {
  const Rect area = sample_page(ui, true, say(ui, "都对，继续", "All correct, go on")).content;
  Flow flow(ui, "review", area.w);
  flow.text(say(ui, "请看一遍，有错就改", "Please check your answers"), {.step = TextStep::title});
  flow.space(2);
  const auto add = [&](std::string_view id, std::string_view label, std::string_view value) {
    const AnswerRow row{.id = id, .label = label, .value = value, .change = say(ui, "修改", "Change")};
    flow.add(answer_row_height(ui, row, area.w), [&ui, row](Rect box) { answer_row(ui, box, row); });
  };
  add("name", say(ui, "姓名", "Name"), "䶮𠮷㛃");
  add("number", say(ui, "身份证号码", "ID number"), "1101**********1234");
  add("birth", say(ui, "出生日期", "Born on"), say(ui, "1940年5月1日", "1 May 1940"));
  add("area", say(ui, "住在哪个社区", "Community"),
      say(ui, "和平里第一社区，3号楼2单元501室", "Hepingli 1, 3-2-501"));
  flow.space(3);
  const Notice spec{
      .kind = NoticeKind::attention,
      .title = say(ui, "还差一样材料", "One paper is missing"),
      .text = say(ui, "户口本首页。现在没有也能提交，7天内补上就行。", "You may bring it within 7 days.")};
  flow.add(notice_height(ui, spec, area.w), [&ui, spec](Rect box) { notice(ui, box, spec); });
  flow.show(area);
}

void receipt(Ui& ui) {
  const Rect area = sample_page(ui, false, say(ui, "完成", "Finish")).content;
  Flow flow(ui, "receipt", area.w);
  const float mark = ui.metrics().em(TextStep::display) * 2;
  flow.add(mark, [&ui](Rect box) { emblem(ui, box, "check", NoticeKind::good); });
  flow.space(2);
  flow.text(say(ui, "已经收到您的申请", "We have your request"),
            {.step = TextStep::title, .align = Align::centre});
  flow.space(1);
  flow.text("YM-261121-7K3Q-9F2X", {.step = TextStep::heading, .align = Align::centre});
  flow.space(2);
  flow.add(ui.metrics().space(32), [&ui](Rect box) {
    CodeMatrix matrix{.side = 25, .dark = {}};
    for (std::size_t i = 0; i < 625; ++i) matrix.dark.push_back(i * i % 7 < 3);
    code(ui, box, matrix, "回执二维码");
  });
  flow.space(2);
  const Notice good{.kind = NoticeKind::good,
                    .text = say(ui, "已保存在本机，联网后自动送出。", "Saved; sent when online.")};
  flow.add(notice_height(ui, good, area.w), [&ui, good](Rect box) { notice(ui, box, good); });
  flow.space(1.5);
  const Notice wrong{.kind = NoticeKind::wrong,
                     .text = say(ui, "打印机没有纸了。请拍下这个号码。", "Out of paper.")};
  flow.add(notice_height(ui, wrong, area.w), [&ui, wrong](Rect box) { notice(ui, box, wrong); });
  flow.space(2);
  const Button print{.id = "print", .label = say(ui, "打印回执", "Print"), .icon = "printer"};
  flow.add(button_height(ui, print, area.w), [&ui, print](Rect box) { button(ui, box, print); });
  flow.show(area);
}

void scanning(Ui& ui) {
  const Rect area = sample_page(ui, true, {}).content;
  Column column(area, ui.metrics().space(3));
  const std::string_view title = say(ui, "请把码对着镜头", "Hold your code to the camera");
  const TextStyle style{.step = TextStep::title, .align = Align::centre};
  ui.text(column.take(ui.text_height(title, area.w, style)), title, style);
  const std::string_view hint = say(ui, "再近一点", "A little nearer");
  const TextStyle large{.step = TextStep::heading, .align = Align::centre};
  ui.text(column.take_bottom(ui.text_height(hint, area.w, large)), hint, large);
  preview(ui, column.rest(), {.label = "camera"});
}

void idle(Ui& ui) {
  question(ui);
  const Dialog spec{
      .id = "idle",
      .title = say(ui, "您还在吗？", "Are you still there?"),
      .text = say(ui, "再过一会儿就自动结束，填的内容会清除。", "The visit will end and be wiped."),
      .first = {.id = "stay", .label = say(ui, "我还在，继续办", "Go on"), .kind = ButtonKind::main},
      .second = {.id = "end", .label = say(ui, "结束", "End now")},
      .extra_height = ui.metrics().em(TextStep::display) * 4,
      .extra = [&ui](Rect box) {
        countdown(ui, box, {.seconds_left = 25, .seconds_total = 30, .label = "还有25秒"});
      }};
  dialog(ui, spec);
}

}  // namespace

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{{"home", home},
                                       {"ways", ways},
                                       {"question", question},
                                       {"fields", fields},
                                       {"review", review},
                                       {"receipt", receipt},
                                       {"scanning", scanning},
                                       {"idle", idle},
                                       {"number", sample_number},
                                       {"date", sample_date},
                                       {"letters", sample_letters},
                                       {"chinese", sample_chinese}};
  return all;
}

}  // namespace yimen::ui
