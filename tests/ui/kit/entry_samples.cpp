#include "tests/ui/entry/fake_engine.h"
#include "tests/ui/kit/samples.h"
#include "ui/entry/entry.h"
#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

struct Asked {
  std::string_view zh, en;
  std::string value;
  entry::Entry entry;
  std::size_t lines = 1;
};

// The question above or on the left, the keyboard below or on the right.
void ask(Ui& ui, Asked asked) {
  const bool zh = ui.language() == Language::zh;
  const Page spec{.place = "和平街道社区服务中心",
                  .phone = "6512 3456",
                  .can_back = true,
                  .main = MainAction{.label = zh ? "下一步" : "Next"}};
  const Rect area = page(ui, spec).content;
  static entry::Entries entries([] {
    auto engine = std::make_unique<entry::FakeEngine>();
    for (const char c : std::string_view("beijing")) engine->key(c);
    return engine;
  });
  const bool tall = ui.metrics().portrait();
  const float gap = ui.metrics().space(3);
  const auto halves = split(area, 2, gap);
  const float wide = tall ? area.w : halves[1].w;
  const float high = std::min(entries.height(ui, asked.entry, wide), area.h);
  const Rect board =
      tall ? Rect{area.x, area.bottom() - high, wide, high} : Rect{halves[1].x, area.y, wide, high};
  Flow flow(ui, "ask", tall ? area.w : halves[0].w);
  const std::string_view words = zh ? asked.zh : asked.en;
  flow.text(words, {.step = TextStep::title});
  flow.space(2);
  const Field box{.id = "answer",
                  .label = words,
                  .value = asked.value,
                  .lines = asked.lines,
                  .label_shown = false,
                  .active = true};
  const bool date = asked.entry.keyboard == entry::Keyboard::date;
  flow.add(date ? entry::date_boxes_height(ui, flow.width()) : field_height(ui, box, flow.width()),
           [&](Rect at) {
             date ? static_cast<void>(entry::date_boxes(ui, at, asked.value))
                  : static_cast<void>(field(ui, at, box));
           });
  entries.edit(ui, board, asked.entry, asked.value);
  flow.show(tall ? Rect{area.x, area.y, area.w, area.h - high - gap} : halves[0]);
}

}  // namespace

void sample_number(Ui& ui) {
  ask(ui, {.zh = "您的身份证号码是多少？",
           .en = "What is your ID number?",
           .value = "11010119400501",
           .entry = {.keyboard = entry::Keyboard::id_number}});
}

void sample_date(Ui& ui) {
  ask(ui, {.zh = "哪一天搬来的？",
           .en = "When did you move in?",
           .value = "1998-1",
           .entry = {.keyboard = entry::Keyboard::date}});
}

void sample_letters(Ui& ui) {
  ask(ui, {.zh = "门牌号",
           .en = "Door",
           .value = "3号楼B座501",
           .entry = {.keyboard = entry::Keyboard::letters}});
}

void sample_chinese(Ui& ui) {
  ask(ui, {.zh = "您想反映什么事？",
           .en = "What happened?",
           .value = "我家楼道的灯坏了，",
           .entry = {.keyboard = entry::Keyboard::chinese},
           .lines = 3});
}

}  // namespace yimen::ui
