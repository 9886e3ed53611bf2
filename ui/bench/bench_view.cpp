#include "ui/bench/bench_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "ui/kit/kit.h"

namespace yimen::bench {
namespace {

using draw::Rect;
using ui::Ui;

// What can be done to a device at one touch.
struct Switch {
  std::string label;
  bool on = false;
  std::function<void()> act;
};

using Switches = std::vector<Switch>;

// Devices one below the other.
class Sheet {
 public:
  Sheet(Ui& ui, float width) : ui_(ui), flow_(ui, "bench", width) {}

  // Name and state at the left, switches at the right.
  void device(const std::string& name, const std::string& state, Switches switches, std::size_t columns) {
    const float names = std::round(flow_.width() * kNames);
    const float height = height_of(switches, columns, flow_.width() - names);
    begin_device();
    flow_.add(height, [=, this, switches = std::move(switches)](Rect box) {
      draw_name({box.x, box.y, names - ui_.metrics().space(2), box.h}, name, state);
      draw_switches({box.x + names, box.y, box.w - names, box.h}, name, switches, columns);
    });
  }

  // Name and state above, and the switches over the whole width, on several pages where they are many.
  void wide_device(const std::string& name, const std::string& state, Switches switches,
                   std::size_t columns) {
    begin_device();
    flow_.text(name, {.bold = true});
    flow_.text(state, {.step = ui::TextStep::note, .tone = ui::Tone::soft});
    flow_.space(1);
    const float height = cell_height(switches, columns, flow_.width());
    const auto count = switches.size();
    flow_.grid(count, columns, height, [=, this, switches = std::move(switches)](std::size_t i, Rect box) {
      draw_switch(box, name + std::to_string(i), switches[i]);
    });
  }

  ui::Flow& flow() { return flow_; }

 private:
  static constexpr float kNames = 0.27F;  // of the width

  void begin_device() {
    flow_.space(2);
    flow_.add(1, [this](Rect box) { ui::divider(ui_, box); });
    flow_.space(2);
  }

  float cell_height(const Switches& switches, std::size_t columns, float width) {
    const float gaps = ui_.metrics().space(2) * static_cast<float>(columns - 1);
    const float cell = (width - gaps) / static_cast<float>(columns);
    float height = ui_.metrics().min_target();
    for (const auto& one : switches)
      height =
          std::max(height, ui::button_height(ui_, {.id = "", .label = one.label, .compact = true}, cell));
    return height;
  }

  float height_of(const Switches& switches, std::size_t columns, float width) {
    const std::size_t full_rows = (switches.size() + columns - 1) / columns;
    const auto rows = static_cast<float>(full_rows);
    return rows * cell_height(switches, columns, width) + (rows - 1) * ui_.metrics().space(2);
  }

  void draw_name(Rect box, const std::string& name, const std::string& state) {
    const float height = ui_.text(box, name, {.bold = true});
    if (!state.empty())
      ui_.text({box.x, box.y + height, box.w, box.h - height}, state,
               {.step = ui::TextStep::note, .tone = ui::Tone::soft});
  }

  void draw_switches(Rect box, const std::string& group, const Switches& switches, std::size_t columns) {
    const float height = cell_height(switches, columns, box.w);
    const auto cells = ui::grid(box, switches.size(), columns, height, ui_.metrics().space(2));
    for (std::size_t i = 0; i < switches.size(); ++i)
      draw_switch(cells[i], group + std::to_string(i), switches[i]);
  }

  void draw_switch(Rect box, const std::string& id, const Switch& one) {
    if (ui::button(ui_, box, {.id = id, .label = one.label, .selected = one.on, .compact = true})) one.act();
  }

  Ui& ui_;
  ui::Flow flow_;
};

void add_camera(Sheet& sheet, Bench& bench) {
  Switches switches;
  for (const auto& picture : bench.pictures())
    switches.push_back(
        {picture.stem().string(), bench.shown() == picture, [&bench, picture] { bench.show(picture); }});
  switches.push_back({"拿开 take away", !bench.shown(), [&bench] { bench.take_away(); }});
  switches.push_back({"重新找 reload", false, [&bench] { bench.look_again(); }});
  const auto state = bench.pictures().empty() ? "图片放在这里 put pictures here: " + bench.folder().string()
                     : bench.shown()          ? "镜头前 before it: " + bench.shown()->filename().string()
                                              : std::string("镜头前没有东西 nothing before it");
  sheet.wide_device("镜头 Camera", state, std::move(switches), 3);
}

void add_scanner(Sheet& sheet, Ui& ui, Bench& bench) {
  for (const auto& edit : ui.take_typed()) ui::apply(bench.typed(), edit, hal::kLongestCode);
  sheet.wide_device("扫码器 Scanner", "打码的内容，或图片的路径 type a code, or a picture's path",
                    {{"扫一下 scan", false, [&bench] { bench.scan_typed(); }},
                     {"给镜头看 show file", false, [&bench] { bench.show_typed(); }},
                     {"清空 clear", false, [&bench] { bench.typed().clear(); }}},
                    3);
  const auto spec = [&bench] {
    return ui::Field{.id = "scan",
                     .label = "码的内容",
                     .value = bench.typed(),
                     .label_shown = false,
                     .active = true,
                     .clearable = false};
  };
  sheet.flow().space(1);
  sheet.flow().add(ui::field_height(ui, spec(), sheet.flow().width()),
                   [&ui, spec](Rect box) { ui::field(ui, box, spec()); });
}

void add_card(Sheet& sheet, Bench& bench) {
  auto& card = *bench.devices().card;
  const bool works = usable(card.status());
  const auto mend = [&card, works] { card.set_status(works ? hal::Status::fault : hal::Status::ok); };
  sheet.device("社保卡 Card", card.card_in() ? "卡在里面 card in" : "",
               {{"插卡 in", card.card_in(), [&bench] { bench.insert_card(); }},
                {"拔卡 out", false, [&card] { card.remove(); }},
                {"坏了 broken", !works, mend}},
               3);
}

void add_printer(Sheet& sheet, Bench& bench) {
  using hal::Paper;
  static constexpr std::array kPapers{std::pair("有纸 ok", Paper::ok), std::pair("纸少 low", Paper::low),
                                      std::pair("没纸 out", Paper::out), std::pair("卡纸 jam", Paper::jam),
                                      std::pair("关机 off", Paper::off)};
  auto& printer = *bench.devices().printer;
  Switches switches;
  for (const auto& [label, paper] : kPapers)
    switches.push_back(
        {label, printer.paper() == paper, [&printer, paper = paper] { printer.set_paper(paper); }});
  sheet.device("打印机 Printer", "打印了" + std::to_string(printer.printed().size()) + "张 printed",
               std::move(switches), 3);
}

void add_network(Sheet& sheet, Bench& bench) {
  sheet.device("网络 Network", "",
               {{"插上网线 on", !bench.network_cut(), [&bench] { bench.cut_network(false); }},
                {"拔掉网线 cut", bench.network_cut(), [&bench] { bench.cut_network(true); }}},
               2);
}

void add_presence(Sheet& sheet, Bench& bench) {
  auto& presence = *bench.devices().presence;
  sheet.device("人 Person", "",
               {{"走近 near", presence.near(), [&presence] { presence.set_near(true); }},
                {"走开 away", !presence.near(), [&presence] { presence.set_near(false); }}},
               2);
}

void add_keypad(Sheet& sheet, Bench& bench) {
  using hal::Key;
  static constexpr std::array kKeys{std::pair("上 up", Key::up),           std::pair("下 down", Key::down),
                                    std::pair("左 left", Key::left),       std::pair("右 right", Key::right),
                                    std::pair("确定 select", Key::select), std::pair("帮助 help", Key::help),
                                    std::pair("再说 repeat", Key::repeat)};
  Switches switches;
  for (const auto& [label, key] : kKeys)
    switches.push_back({label, false, [&bench, key = key] { bench.devices().keypad->press(key); }});
  sheet.device("按键盘 Keypad", "", std::move(switches), 4);
}

}  // namespace

void draw(Ui& ui, Bench& bench) {
  const float margin = ui.metrics().space(3);
  ui.brush().fill(ui.screen(), ui.theme().ground);
  ui.set_ground(ui.theme().ground);
  const Rect area = ui.screen().inset(margin);
  Sheet sheet(ui, area.w);
  sheet.flow().text("设备台 Device bench", {.step = ui::TextStep::heading});
  add_camera(sheet, bench);
  add_scanner(sheet, ui, bench);
  add_card(sheet, bench);
  add_printer(sheet, bench);
  add_network(sheet, bench);
  add_presence(sheet, bench);
  add_keypad(sheet, bench);
  sheet.flow().show(area);
}

}  // namespace yimen::bench
