#include "ui/kit/page_bar.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>

#include "ui/kit/i18n.h"
#include "ui/kit/layout.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kPlace{.bold = true};
constexpr TextStyle kPhone{.step = TextStep::note};

// The mark: 一 over 门, in a pine square.
void draw_mark(Ui& ui, Rect box) {
  const Theme& t = ui.theme();
  const float u = box.w / 24;
  const auto stroke = [&](float x, float y, float w, float h) {
    ui.brush().fill({box.x + x * u, box.y + y * u, w * u, h * u}, t.on_accent, u * 0.8F);
  };
  ui.brush().fill(box, t.accent, box.w / 4);
  stroke(4.5F, 5, 15, 2.4F);
  stroke(6.5F, 10, 11, 2.2F);
  stroke(6.5F, 10, 2.4F, 9.5F);
  stroke(15.1F, 10, 2.4F, 9.5F);
}

float mark_side(const Ui& ui) { return std::round(ui.metrics().em(TextStep::body) * 1.7F); }
float mark_room(const Ui& ui) { return mark_side(ui) + ui.metrics().space(1.5); }

// Who cannot read this language finds another one under its own name.
std::string language_words_of(const Ui& ui) {
  return ui.tr("语言") + ' ' + (ui.language() == Language::en ? "中文" : "English");
}

std::string phone_words_of(const Ui& ui, std::string_view phone) {
  return phone.empty() ? std::string() : tr_format("电话 {phone}", ui.language(), {{"phone", phone}});
}

bool dialog_is_open(const Ui& ui) {
  return std::ranges::any_of(ui.tree().nodes(), [](const Node& n) { return n.role == Role::dialog; });
}

// Nothing moves when the voice is switched on: the place of 再听一遍 is kept, but where the glass is too low
// for it.
bool keeps_place(const Ui& ui) { return !ui.metrics().flat(); }

bool is_shown(const Ui& ui, const Page& spec, std::string_view id) {
  if (id == "page.leave") return spec.can_leave;
  return id != "page.repeat" || ui.settings().voice;
}

// How the words of a tool stand.
struct Stand {
  bool icons;
  bool above;
  int lines;
  bool brief = false;
};
constexpr std::array kRoomy{Stand{true, true, 1}, Stand{true, true, 2}, Stand{true, true, 1, true}};
constexpr std::array kLow{Stand{true, false, 1}, Stand{false, false, 1}, Stand{false, false, 1, true}};
constexpr std::array kLowBeside{Stand{false, false, 1}, Stand{false, false, 1, true}};

std::string_view brief_words(const PageBars& bars, std::string_view id) {
  if (id == "page.help") return bars.short_help;
  if (id == "page.settings") return bars.short_settings;
  if (id == "page.language") return bars.short_language;
  if (id == "page.repeat") return bars.short_repeat;
  return bars.leave_words;
}

std::vector<Button> standing(const PageBars& bars, Stand stand) {
  auto tools = bars.tools;
  for (Button& tool : tools) {
    tool.stacked = stand.above;
    if (!stand.icons) tool.icon = {};
    if (!stand.brief) continue;
    tool.name = tool.label;
    tool.label = brief_words(bars, tool.id);
  }
  return tools;
}

// Chinese breaks between any two characters, a word of letters never.
bool breaks_well(Ui& ui, const Button& tool, float width) {
  for (const auto part : tool.label | std::views::split(' ')) {
    const std::string_view word(part.begin(), part.end());
    const bool letters =
        std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!letters) continue;
    Button alone = tool;
    alone.label = word;
    alone.icon = tool.stacked ? tool.icon : std::string_view{};
    if (button_width(ui, alone) > width) return false;
  }
  return true;
}

// How high a cell of this width is; nothing where the words need more lines. As if each were chosen: bold
// words are wider, and nothing may move on the page that a tool leads to.
std::optional<float> cell_height(Ui& ui, const std::vector<Button>& tools, float width, int lines) {
  const float more = static_cast<float>(lines - 1) * ui.metrics().line_height(TextStep::note);
  float high = 0;
  for (Button tool : tools) {
    tool.selected = true;
    const float least = std::ceil(button_height(ui, tool, 1e6F) + more);
    if (!button_fits(ui, {0, 0, width, least}, tool) || !breaks_well(ui, tool, width)) return std::nullopt;
    high = std::max(high, std::ceil(button_height(ui, tool, width)));
  }
  return high;
}

float cell_width(const Ui& ui, float width, std::size_t columns) {
  const auto count = static_cast<float>(columns);
  return std::floor((width - (count - 1) * ui.metrics().gap()) / count);
}

std::optional<ToolRows> rows_of(Ui& ui, const PageBars& bars, float width, std::size_t columns,
                                std::span<const Stand> stands) {
  const float cell = cell_width(ui, width, columns);
  for (const Stand& stand : stands) {
    auto tools = standing(bars, stand);
    if (const auto height = cell_height(ui, tools, cell, stand.lines))
      return ToolRows{columns, cell, *height, std::move(tools)};
  }
  return std::nullopt;
}

void press(Ui& ui, Rect box, const Button& tool, PageWishes& wishes) {
  if (!button(ui, box, tool)) return;
  if (tool.id == "page.help") wishes.help = true;
  if (tool.id == "page.settings") wishes.settings = true;
  if (tool.id == "page.language") wishes.language = true;
  if (tool.id == "page.repeat") wishes.repeat = true;
  if (tool.id == "page.leave") wishes.leave = true;
}

}  // namespace

PageBars::PageBars(Ui& ui, const Page& spec)
    : help_words(ui.tr("找人帮忙")),
      settings_words(ui.tr("大字 声音")),
      language_words(language_words_of(ui)),
      repeat_words(ui.tr("再听一遍")),
      leave_words(ui.tr("结束")),
      back_words(spec.back_label.empty() ? ui.tr("上一步") : std::string(spec.back_label)),
      phone_words(phone_words_of(ui, spec.phone)),
      short_help(ui.tr("帮忙")),
      short_settings(ui.tr("大字")),
      short_language(ui.language() == Language::en ? "中文" : ui.tr("语言")),
      short_repeat(ui.tr("再听")) {
  const auto tool = [&](std::string_view id, std::string_view label, std::string_view icon, Tool opened) {
    tools.push_back({.id = id,
                     .label = label,
                     .icon = icon,
                     .selected = opened != Tool::none && spec.open == opened,
                     .compact = true});
  };
  tool("page.help", help_words, "help", Tool::none);
  tool("page.settings", settings_words, "text-size", Tool::settings);
  tool("page.language", language_words, "language", Tool::language);
  if (keeps_place(ui) || ui.settings().voice) tool("page.repeat", repeat_words, "sound", Tool::none);
  tool("page.leave", leave_words, "leave", Tool::none);
  back = {.id = "page.back", .label = back_words, .icon = "back"};
  if (spec.main) {
    main = {.id = "page.main",
            .label = spec.main->label,
            .icon = spec.main->icon,
            .kind = ButtonKind::main,
            .enabled = spec.main->enabled,
            .icon_after = true};
  }
}

float page_margin(const Ui& ui) { return ui.metrics().space(6); }
float bar_padding(const Ui& ui) { return ui.metrics().space(1.5); }

void paint_bar(Ui& ui, float top, float bottom) {
  const Rect bar{0, top, ui.screen().w, bottom - top};
  const float line = ui.metrics().hairline();
  ui.brush().fill(bar, ui.theme().surface);
  ui.brush().fill({0, top > 0 ? top : bottom - line, bar.w, line}, ui.theme().line_soft);
  ui.set_ground(ui.theme().surface);
}

float place_height(const Ui& ui) { return mark_side(ui) + 2 * bar_padding(ui); }

void draw_place(Ui& ui, std::string_view place, const PageBars& bars) {
  const float high = place_height(ui);
  paint_bar(ui, 0, high);
  const float side = mark_side(ui);
  const Rect row{page_margin(ui), bar_padding(ui), ui.screen().w - 2 * page_margin(ui), side};
  draw_mark(ui, {row.x, row.y, side, side});
  const float left = row.x + mark_room(ui);
  const float name = std::ceil(ui.text_width(place, kPlace)) + 1;
  const auto line = [&](float x, float width, std::string_view words, const TextStyle& style) {
    const float line_high = ui.text_height(words, width, style);
    ui.text({x, std::round(row.centre().y - line_high / 2), width, line_high}, words, style);
  };
  if (left + name > row.right()) return;  // the mark alone
  line(left, name, place, kPlace);
  const float phone = std::ceil(ui.text_width(bars.phone_words, kPhone)) + 1;
  if (left + name + ui.metrics().space(4) + phone <= row.right())
    line(row.right() - phone, phone, bars.phone_words, kPhone);
}

float ToolRows::all_width(const Ui& ui) const {
  const auto count = static_cast<float>(columns);
  return count * width + (count - 1) * ui.metrics().gap();
}

float ToolRows::all_height(const Ui& ui) const {
  const std::size_t whole = (tools.size() + columns - 1) / columns;
  const auto count = static_cast<float>(whole);
  return count * height + (count - 1) * ui.metrics().gap();
}

ToolRows tools_across(Ui& ui, const PageBars& bars, float width, bool low) {
  const auto stands = low ? std::span<const Stand>(kLow) : std::span<const Stand>(kRoomy);
  for (std::size_t rows = 1; rows < bars.tools.size(); ++rows)
    if (auto found = rows_of(ui, bars, width, (bars.tools.size() + rows - 1) / rows, stands)) return *found;
  auto tools = standing(bars, {false, false, 2});
  float height = 0;
  for (const Button& tool : tools) height = std::max(height, std::ceil(button_height(ui, tool, width)));
  return {1, width, height, std::move(tools)};
}

// The narrowest cells in which these words have their lines: the row leaves the rest to the actions.
float row_width(Ui& ui, const PageBars& bars, Stand stand) {
  auto tools = standing(bars, stand);
  float widest = ui.metrics().min_target() * 1.5F;
  for (Button& tool : tools) {
    tool.selected = true;
    widest = std::max(widest, std::ceil(button_width(ui, tool)));
  }
  const auto count = static_cast<float>(tools.size());
  return widest * count + (count - 1) * ui.metrics().gap();
}

ToolRows tools_beside(Ui& ui, const PageBars& bars, float most, bool low) {
  const auto stands = low ? std::span<const Stand>(kLowBeside) : std::span<const Stand>(kRoomy);
  for (const Stand& stand : stands) {
    const float width = std::min(most, row_width(ui, bars, stand));
    if (auto found = rows_of(ui, bars, width, bars.tools.size(), {&stand, 1})) return *found;
  }
  return {0, 0, 0, {}};
}

void draw_tools(Ui& ui, Rect area, const ToolRows& rows, const Page& spec, PageWishes& wishes) {
  const auto cells = grid({area.x, area.y, rows.all_width(ui), rows.all_height(ui)}, rows.tools.size(),
                          rows.columns, rows.height, ui.metrics().gap());
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (is_shown(ui, spec, rows.tools[i].id)) press(ui, cells[i], rows.tools[i], wishes);
}

namespace {

// The icon gives way to the words.
Button fitted(Ui& ui, Button action, float width) {
  if (button_width(ui, action) > width) action.icon = {};
  return action;
}

}  // namespace

void press_actions(Ui& ui, Rect left, Rect right, const Page& spec, const PageBars& bars,
                   PageWishes& wishes) {
  if (spec.can_back) {
    wishes.back = button(ui, left, fitted(ui, bars.back, left.w)) ||
                  (!dialog_is_open(ui) && ui.take_key(draw::Key::back));
  }
  if (spec.main) wishes.main = button(ui, right, fitted(ui, bars.main, right.w));
}

float actions_height(Ui& ui, const Page& spec, const PageBars& bars, float left, float right) {
  float high = ui.metrics().main_target();
  if (spec.can_back) high = std::max(high, button_height(ui, fitted(ui, bars.back, left), left));
  if (spec.main) high = std::max(high, button_height(ui, fitted(ui, bars.main, right), right));
  return std::ceil(high);
}

}  // namespace yimen::ui
