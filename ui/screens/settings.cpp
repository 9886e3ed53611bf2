#include "ui/screens/settings.h"

#include <array>
#include <cmath>

#include "kiosk/common/languages.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit.h"
#include "ui/kit/text_block.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Palette;
using visit::Settings;
using visit::TextSize;

constexpr std::string_view kPart = "settings.part";

SettingsPart part_of(Ui& ui) {
  return ui.memory(kPart) == 0 ? SettingsPart::comfort : SettingsPart::language;
}

// What a control does to the settings.
struct Change {
  std::string id, label, note;
  Settings next;
  bool selected;
};

void change(const Emit& emit, const Settings& next) { emit(visit::SettingsChanged{next}); }

std::vector<Change> sizes_of(const Ui& ui) {
  constexpr std::array kNames{YIMEN_TR("小字"), YIMEN_TR("平常字"), YIMEN_TR("长辈版"), YIMEN_TR("最大字")};
  std::vector<Change> all;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    Settings next = ui.settings();
    next.text_size = static_cast<TextSize>(i);
    all.push_back(
        {"settings.size-" + std::to_string(i), ui.tr(kNames.at(i)), {}, next, next == ui.settings()});
  }
  return all;
}

std::vector<Change> palettes_of(const Ui& ui) {
  constexpr std::array kNames{YIMEN_TR("明亮"), YIMEN_TR("柔和"), YIMEN_TR("黑底白字"), YIMEN_TR("白底黑字")};
  std::vector<Change> all;
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    Settings next = ui.settings();
    next.palette = static_cast<Palette>(i);
    all.push_back(
        {"settings.colour-" + std::to_string(i), ui.tr(kNames.at(i)), {}, next, next == ui.settings()});
  }
  return all;
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

// A character as large as it would be.
void draw_size(Ui& ui, Rect box, TextSize size) {
  const float em = ui::Metrics(ui.metrics().panel(), size).em(ui::TextStep::body);
  const auto bold = draw::Weight::bold;
  const float width = ui.layout().width("字", bold, em);
  ui.brush().text(std::round(box.centre().x - width / 2), box.centre().y, "字", bold, em, ui.theme().ink);
}

// A page in small, in its own colours.
void draw_colours(Ui& ui, Rect box, Palette palette) {
  const ui::Theme& t = ui::theme_of(palette);
  const auto& m = ui.metrics();
  const Rect page = box.inset(m.space(0.5));
  ui.brush().fill(page, t.ground, m.radius());
  ui.brush().border(page, ui.theme().line, m.hairline(), m.radius());
  const float em = m.em(ui::TextStep::body);
  const float width = ui.layout().width("字", draw::Weight::bold, em);
  const float bar = std::min(page.w * 0.4F, em * 1.6F);
  const float all = width + m.space(1.5) + bar;
  const float x = std::round(page.centre().x - all / 2);
  ui.brush().text(x, page.centre().y, "字", draw::Weight::bold, em, t.ink);
  const float high = std::round(em * 0.7F);
  ui.brush().fill({x + all - bar, std::round(page.centre().y - high / 2), bar, high}, t.accent, high / 3);
}

float picture_height(const Ui& ui) {
  const float largest = ui::Metrics(ui.metrics().panel(), TextSize::largest).em(ui::TextStep::body);
  return std::ceil(std::max(largest * 1.2F, ui.metrics().em(ui::TextStep::body) * 1.7F));
}

using Picture = void (*)(Ui&, Rect, std::size_t);

void add_options(ui::Flow& flow, Ui& ui, const Emit& emit, std::vector<Change> all, Picture draw) {
  const float gap = ui.metrics().gutter();
  const float high = picture_height(ui);
  float widest = 0;
  for (const auto& one : all) widest = std::max(widest, option_width(ui, {.id = one.id, .label = one.label}));
  std::size_t columns = ui::columns_for(flow.width(), widest, gap, all.size());
  if (columns == 3) columns = 2;
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  for (const auto& one : all)
    height =
        std::max(height, option_height(ui, {.id = one.id, .label = one.label, .picture_height = high}, cell));
  const std::size_t count = all.size();
  flow.grid(count, columns, height, [&ui, &emit, all = std::move(all), high, draw](std::size_t i, Rect box) {
    const auto& one = all[i];
    if (option(ui, box,
               {.id = one.id,
                .label = one.label,
                .selected = one.selected,
                .picture_height = high,
                .picture = [&ui, draw, i](Rect at) { draw(ui, at, i); }}))
      change(emit, one.next);
  });
}

void add_part(ui::Flow& flow, const std::string& words) {
  flow.space(3);
  flow.text(words, {.step = ui::TextStep::heading});
  flow.space(1.5);
}

void add_sight(ui::Flow& flow, Ui& ui, const Emit& emit) {
  add_part(flow, ui.tr("看不清"));
  add_options(flow, ui, emit, sizes_of(ui),
              [](Ui& on, Rect box, std::size_t i) { draw_size(on, box, static_cast<TextSize>(i)); });
  flow.space(1);
  flow.text(ui.tr("长辈版字大、话少，也叫关怀版、关爱版、亲情版。"),
            {.step = ui::TextStep::note, .tone = ui::Tone::soft});
  flow.space(2);
  add_options(flow, ui, emit, palettes_of(ui),
              [](Ui& on, Rect box, std::size_t i) { draw_colours(on, box, static_cast<Palette>(i)); });
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

Stepper speed_of(const Ui& ui) {
  constexpr int kStep = 25;
  Settings slower = ui.settings();
  Settings faster = slower;
  slower.speech_rate = std::max(50, slower.speech_rate - kStep);
  faster.speech_rate = std::min(200, faster.speech_rate + kStep);
  const auto now = std::to_string(ui.settings().speech_rate);
  return {ui::tr_format("快慢：{percent}%", ui.language(), {{"percent", now}}),
          "settings.rate",
          ui.tr("慢一点"),
          ui.tr("快一点"),
          slower,
          faster};
}

Stepper volume_of(const Ui& ui) {
  constexpr int kStep = 20;
  Settings softer = ui.settings();
  Settings louder = softer;
  softer.volume = std::max(20, softer.volume - kStep);
  louder.volume = std::min(100, louder.volume + kStep);
  const auto now = std::to_string(ui.settings().volume);
  return {ui::tr_format("声音：{percent}%", ui.language(), {{"percent", now}}),
          "settings.volume",
          ui.tr("轻一点"),
          ui.tr("响一点"),
          softer,
          louder};
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
