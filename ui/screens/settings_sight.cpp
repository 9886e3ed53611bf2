// How large and in which colours: each choice shows what it does.
#include <array>
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/settings_parts.h"

namespace yimen::screens {
namespace {

using visit::Palette;
using visit::Settings;
using visit::TextSize;

constexpr std::array kSizes{YIMEN_TR("小字"), YIMEN_TR("平常字"), YIMEN_TR("长辈版"), YIMEN_TR("最大字")};
constexpr std::array kPalettes{YIMEN_TR("明亮"), YIMEN_TR("柔和"), YIMEN_TR("黑底白字"),
                               YIMEN_TR("白底黑字")};

// Every value of one setting, under its name.
template <class Value>
std::vector<Change> values_of(const Ui& ui, const std::string& id, Value Settings::*setting,
                              const std::array<const char*, 4>& names) {
  std::vector<Change> all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    Settings next = ui.settings();
    next.*setting = static_cast<Value>(i);
    all.push_back({id + std::to_string(i), ui.tr(names.at(i)), {}, next, next == ui.settings()});
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

}  // namespace

void add_part(ui::Flow& flow, const std::string& words) {
  flow.space(3);
  flow.text(words, {.step = ui::TextStep::heading});
  flow.space(1.5);
}

void add_sight(ui::Flow& flow, Ui& ui, const Emit& emit) {
  add_part(flow, ui.tr("看不清"));
  add_options(flow, ui, emit, values_of(ui, "settings.size-", &Settings::text_size, kSizes),
              [](Ui& on, Rect box, std::size_t i) { draw_size(on, box, static_cast<TextSize>(i)); });
  flow.space(1);
  flow.text(ui.tr("长辈版字大、话少，也叫关怀版、关爱版、亲情版。"),
            {.step = ui::TextStep::note, .tone = ui::Tone::soft});
  flow.space(2);
  add_options(flow, ui, emit, values_of(ui, "settings.colour-", &Settings::palette, kPalettes),
              [](Ui& on, Rect box, std::size_t i) { draw_colours(on, box, static_cast<Palette>(i)); });
}

}  // namespace yimen::screens
