#include "ui/screens/settings.h"

#include <algorithm>
#include <cmath>

#include "kiosk/common/languages.h"
#include "ui/kit/kit.h"
#include "ui/screens/furniture.h"
#include "ui/screens/settings_parts.h"

namespace yimen::screens {
namespace {

using visit::Settings;

constexpr std::string_view kPart = "settings.part";

SettingsPart part_of(Ui& ui) {
  return ui.memory(kPart) == 0 ? SettingsPart::comfort : SettingsPart::language;
}

std::vector<Change> languages_of(const Ui& ui) {
  std::vector<Change> all;
  for (const auto& offered : kLanguages) {
    Settings next = ui.settings();
    next.language = offered.language;
    all.push_back({"settings.language-" + std::to_string(all.size()),
                   std::string(offered.own_name),
                   {},
                   next,
                   next == ui.settings()});
  }
  return all;
}

// Switches side by side where their words have room.
void add_switches(ui::Flow& flow, Ui& ui, const Emit& emit, std::vector<Change> all) {
  const float gap = ui.metrics().gutter();
  const std::size_t columns =
      all.size() < 2 ? 1 : ui::columns_for(flow.width(), ui.metrics().em(ui::TextStep::body) * 13, gap, 2);
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto choice_of = [](const Change& one) {
    return ui::Choice{.id = one.id, .label = one.label, .note = one.note, .selected = one.selected};
  };
  float height = 0;
  for (const auto& one : all) height = std::max(height, choice_height(ui, choice_of(one), cell));
  const std::size_t count = all.size();
  flow.grid(count, columns, height, [=, &ui, &emit, all = std::move(all)](std::size_t i, Rect box) {
    if (checkbox(ui, box, choice_of(all[i]))) change(emit, all[i].next);
  });
}

// A figure with a step down and a step up.
struct Stepper {
  std::string words;
  std::string id;
  std::string less, more;
  Settings lower, higher;
  ui::Button button(bool up, std::string_view own_id, const Settings& now) const {
    return {.id = own_id,
            .label = up ? more : less,
            .icon = up ? "plus" : "minus",
            .enabled = !((up ? higher : lower) == now)};
  }
};

void add_stepper(ui::Flow& flow, Ui& ui, const Emit& emit, Stepper spec) {
  const float gap = ui.metrics().gutter();
  const auto less_id = spec.id + "-less";
  const auto more_id = spec.id + "-more";
  const Settings now = ui.settings();
  const float wide = std::max(button_width(ui, spec.button(false, less_id, now)),
                              button_width(ui, spec.button(true, more_id, now)));
  const float words = std::ceil(ui.text_width(spec.words)) + 1;
  const bool beside = words + 2 * wide + 2 * gap <= flow.width();
  const float line = ui.text_height(spec.words, words);
  const float high = ui.metrics().main_target();
  if (!beside) {
    flow.text(spec.words);
    flow.space(0.5);
  }
  const float each = beside ? wide : std::min(wide * 1.4F, (flow.width() - gap) / 2);
  flow.add(high, [=, &ui, &emit, spec = std::move(spec)](Rect box) {
    if (beside) ui.text({box.x, std::round(box.centre().y - line / 2), words, line}, spec.words);
    const float x = beside ? box.right() - 2 * each - gap : box.x;
    if (button(ui, {x, box.y, each, high}, spec.button(false, less_id, now))) change(emit, spec.lower);
    if (button(ui, {x + each + gap, box.y, each, high}, spec.button(true, more_id, now)))
      change(emit, spec.higher);
  });
  flow.space(2);
}

// The settings with one figure a step lower or higher.
Settings moved(Settings settings, int Settings::*figure, int by, int least, int most) {
  settings.*figure = std::clamp(settings.*figure + by, least, most);
  return settings;
}

Stepper speed_of(const Ui& ui) {
  constexpr int kStep = 25;
  const Settings& now = ui.settings();
  return {ui::tr_format("快慢：{percent}%", ui.language(), {{"percent", std::to_string(now.speech_rate)}}),
          "settings.rate",
          ui.tr("慢一点"),
          ui.tr("快一点"),
          moved(now, &Settings::speech_rate, -kStep, 50, 200),
          moved(now, &Settings::speech_rate, kStep, 50, 200)};
}

Stepper volume_of(const Ui& ui) {
  constexpr int kStep = 20;
  const Settings& now = ui.settings();
  return {ui::tr_format("声音：{percent}%", ui.language(), {{"percent", std::to_string(now.volume)}}),
          "settings.volume",
          ui.tr("轻一点"),
          ui.tr("响一点"),
          moved(now, &Settings::volume, -kStep, 20, 100),
          moved(now, &Settings::volume, kStep, 20, 100)};
}

std::string noted(const Ui& ui, const char* note) { return spare(ui) ? std::string() : ui.tr(note); }

void add_hearing(ui::Flow& flow, Ui& ui, const Emit& emit) {
  add_part(flow, ui.tr("听不清、不认字"));
  Settings next = ui.settings();
  next.voice = !next.voice;
  add_switches(flow, ui, emit,
               {{"settings.voice", ui.tr("念给我听"), noted(ui, YIMEN_TR("插上耳机，别人听不到")), next,
                 !next.voice}});
  flow.space(2);
  if (!ui.settings().voice) return;
  add_stepper(flow, ui, emit, speed_of(ui));
  add_stepper(flow, ui, emit, volume_of(ui));
}

void add_hands(ui::Flow& flow, Ui& ui, const Emit& emit) {
  constexpr int kUsual = 500;
  constexpr int kSteady = 1000;
  add_part(flow, ui.tr("够不着、手不稳"));
  Settings low = ui.settings();
  low.low_reach = !low.low_reach;
  Settings steady = ui.settings();
  steady.steady = steady.steady > kUsual ? kUsual : kSteady;
  Settings scanning = ui.settings();
  scanning.scanning = !scanning.scanning;
  add_switches(flow, ui, emit,
               {{"settings.low", ui.tr("按钮放低"), noted(ui, YIMEN_TR("坐着也够得到")), low, !low.low_reach},
                {"settings.steady", ui.tr("手抖"), noted(ui, YIMEN_TR("连碰两下，只算一下")), steady,
                 steady.steady == kUsual},
                {"settings.scanning", ui.tr("只用两个键"), noted(ui, YIMEN_TR("一个键走，一个键选")),
                 scanning, !scanning.scanning}});
}

void draw_comfort(Ui& ui, const Emit& emit, Rect content) {
  const auto title = ui.tr("看不清、听不清、够不着");
  const auto [left, right] = halves(ui, content);
  ui::Flow sight(ui, "settings.sight", left.w);
  add_title(sight, title);
  add_sight(sight, ui, emit);
  ui::Flow rest(ui, "settings.rest", right.w);
  add_hearing(rest, ui, emit);
  add_hands(rest, ui, emit);
  if (wide(ui) && sight.height_in(left) <= left.h && rest.height_in(right) <= right.h) {
    sight.show(left);
    return rest.show(right);
  }
  ui::Flow flow(ui, "settings", content.w);
  add_title(flow, title);
  add_sight(flow, ui, emit);
  add_hearing(flow, ui, emit);
  add_hands(flow, ui, emit);
  flow.show(content);
}

void draw_languages(Ui& ui, const Emit& emit, Rect content) {
  ui::Flow flow(ui, "settings.languages", content.w);
  add_title(flow, "语言 Language");
  flow.space(2);
  auto all = languages_of(ui);
  const std::size_t columns =
      ui::columns_for(flow.width(), ui.metrics().em(ui::TextStep::body) * 12, ui.metrics().gutter(), 2);
  const float high = ui.metrics().main_target() + ui.metrics().space(2);
  const std::size_t count = all.size();
  flow.grid(count, columns, high, [&ui, &emit, all = std::move(all)](std::size_t i, Rect box) {
    if (radio(ui, box, {.id = all[i].id, .label = all[i].label, .selected = all[i].selected}))
      change(emit, all[i].next);
  });
  flow.show(content);
}

}  // namespace

void open_settings(Ui& ui, const Emit& emit, SettingsPart part) {
  ui.memory(kPart) = static_cast<int>(part);
  emit(visit::OverlayOpened{visit::Overlay::settings});
}

void draw_settings(Ui& ui, const View& view, const Emit& emit) {
  const auto part = part_of(ui);
  const Rect content = settings_furniture(ui, view, emit, part);
  part == SettingsPart::comfort ? draw_comfort(ui, emit, content) : draw_languages(ui, emit, content);
}

}  // namespace yimen::screens
