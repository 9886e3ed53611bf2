#include "ui/kit/page.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/button.h"
#include "ui/kit/i18n.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

using visit::Palette;
using visit::TextSize;

constexpr TextStyle kPlace{.bold = true};

// The settings and the way out, in the order of the bar.
struct Controls {
  std::string language, smaller, larger, contrast, leave;
  std::vector<Button> buttons;

  Controls(const Ui& ui, const Page& spec)
      : language(ui.language() == Language::zh ? "English" : "中文"),
        smaller(ui.tr("字小一点")),
        larger(ui.tr("字大一点")),
        contrast(ui.tr("高对比")),
        leave(ui.tr("结束")) {
    const auto& now = ui.settings();
    add({.id = "page.language", .label = language, .icon = "language"});
    add({.id = "page.smaller",
         .label = smaller,
         .icon = "text-smaller",
         .enabled = now.text_size != TextSize::small});
    add({.id = "page.larger",
         .label = larger,
         .icon = "text-larger",
         .enabled = now.text_size != TextSize::largest});
    add({.id = "page.contrast",
         .label = contrast,
         .icon = "contrast",
         .selected = now.palette == Palette::high_contrast});
    if (spec.can_leave) add({.id = "page.leave", .label = leave, .icon = "leave"});
  }
  void add(Button button) {
    button.compact = true;
    buttons.push_back(button);
  }
};

TextSize moved(TextSize size, int by) { return static_cast<TextSize>(static_cast<int>(size) + by); }

void wish_settings(Ui& ui, std::string_view id, PageWishes& wishes) {
  visit::Settings next = ui.settings();
  if (id == "page.language") next.language = next.language == Language::zh ? Language::en : Language::zh;
  if (id == "page.smaller") next.text_size = moved(next.text_size, -1);
  if (id == "page.larger") next.text_size = moved(next.text_size, 1);
  if (id == "page.contrast") {
    next.palette = next.palette == Palette::light ? Palette::high_contrast : Palette::light;
  }
  wishes.settings = next;
}

void press(Ui& ui, Rect box, const Button& spec, PageWishes& wishes) {
  if (!button(ui, box, spec)) return;
  if (spec.id == "page.leave") {
    wishes.leave = true;
  } else {
    wish_settings(ui, spec.id, wishes);
  }
}

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

void draw_place(Ui& ui, Rect box, std::string_view place) {
  const float side = std::min(box.h, std::round(ui.metrics().em(TextStep::body) * 1.7F));
  const float gap = ui.metrics().space(1.5);
  draw_mark(ui, {box.x, std::round(box.centre().y - side / 2), side, side});
  const Rect words{box.x + side + gap, box.y, box.w - side - gap, box.h};
  const float high = ui.text_height(place, words.w, kPlace);
  ui.text({words.x, std::round(words.centre().y - high / 2), words.w, high}, place, kPlace);
}

float place_width(Ui& ui, std::string_view place) {
  const float side = std::round(ui.metrics().em(TextStep::body) * 1.7F);
  return side + ui.metrics().space(1.5) + std::ceil(ui.text_width(place, kPlace)) + 1;
}

struct Widths {
  std::vector<float> each;
  float all = 0;
};

Widths widths_of(Ui& ui, const std::vector<Button>& buttons) {
  Widths out;
  for (const Button& b : buttons) {
    out.each.push_back(button_width(ui, b));
    out.all += out.each.back() + (out.each.size() > 1 ? ui.metrics().gap() : 0);
  }
  return out;
}

float row_height(Ui& ui, const std::vector<Button>& buttons) {
  float high = ui.metrics().min_target();
  for (const Button& b : buttons) high = std::max(high, button_height(ui, b, 1e6F));
  return std::ceil(high);
}

float margin(const Ui& ui) { return ui.metrics().space(6); }
float bar_padding(const Ui& ui) { return ui.metrics().space(1.5); }

// From the right edge, each as wide as its words.
void draw_right(Ui& ui, Rect row, const std::vector<Button>& buttons, const Widths& widths,
                PageWishes& wishes) {
  float x = row.right() - widths.all;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    press(ui, {std::round(x), row.y, widths.each[i], row.h}, buttons[i], wishes);
    x += widths.each[i] + ui.metrics().gap();
  }
}

// Over the whole width; where the words are too wide for one row, in two columns.
float settings_rows(Ui& ui, Rect area, const std::vector<Button>& buttons, float high, bool draw,
                    PageWishes& wishes) {
  const float gap = ui.metrics().gap();
  const Widths widths = widths_of(ui, buttons);
  const float widest = std::ranges::max(widths.each);
  const std::size_t columns =
      (widest + gap) * static_cast<float>(buttons.size()) - gap <= area.w ? buttons.size() : 2;
  const auto cells = grid(area, buttons.size(), columns, high, gap);
  for (std::size_t i = 0; draw && i < buttons.size(); ++i) press(ui, cells[i], buttons[i], wishes);
  return cells.back().bottom() - area.y;
}

// Returns where it ends.
float draw_top(Ui& ui, const Page& spec, PageWishes& wishes) {
  const Controls controls(ui, spec);
  const Rect screen = ui.screen();
  const float pad = bar_padding(ui);
  const float high = row_height(ui, controls.buttons);
  const Widths all = widths_of(ui, controls.buttons);
  Rect row{margin(ui), pad, screen.w - 2 * margin(ui), high};
  const bool one_row = place_width(ui, spec.place) + ui.metrics().space(3) + all.all <= row.w;
  std::vector<Button> first = controls.buttons;
  std::vector<Button> second;
  if (!one_row) {
    second.assign(first.begin(), first.begin() + 4);
    first.erase(first.begin(), first.begin() + 4);
  }
  const Widths right = widths_of(ui, first);
  const float place_room = row.w - right.all - (first.empty() ? 0 : ui.metrics().space(3));
  row.h = std::max(row.h, ui.text_height(spec.place, place_room - place_width(ui, ""), kPlace));
  const Rect below{row.x, row.bottom() + ui.metrics().gap(), row.w, 0};
  const float more =
      second.empty() ? 0 : ui.metrics().gap() + settings_rows(ui, below, second, high, false, wishes);
  const Rect bar{0, 0, screen.w, row.bottom() + more + pad};
  ui.brush().fill(bar, ui.theme().surface);
  ui.brush().fill({0, bar.bottom(), bar.w, ui.metrics().hairline()}, ui.theme().line_soft);
  ui.set_ground(ui.theme().surface);
  draw_place(ui, {row.x, row.y, place_room, row.h}, spec.place);
  draw_right(ui, row, first, right, wishes);
  if (!second.empty()) settings_rows(ui, below, second, high, true, wishes);
  return bar.bottom() + ui.metrics().hairline();
}

struct Bottom {
  std::string back_label, help_label;
  Button back, help, main;

  Bottom(const Ui& ui, const Page& spec)
      : back_label(spec.back_label.empty() ? ui.tr("上一步") : std::string(spec.back_label)),
        help_label(spec.phone.empty()
                       ? ui.tr("找工作人员帮忙")
                       : tr_format("找工作人员帮忙 {phone}", ui.language(), {{"phone", spec.phone}})) {
    back = {.id = "page.back", .label = back_label, .icon = "back"};
    help = {
        .id = "page.help", .label = help_label, .icon = "phone", .kind = ButtonKind::quiet, .compact = true};
    if (spec.main) {
      main = {.id = "page.main",
              .label = spec.main->label,
              .icon = spec.main->icon,
              .kind = ButtonKind::main,
              .enabled = spec.main->enabled,
              .icon_after = true};
    }
  }
};

void draw_actions(Ui& ui, Rect left, Rect right, const Page& spec, const Bottom& bottom, PageWishes& wishes) {
  const bool dialog =
      std::ranges::any_of(ui.tree().nodes(), [](const Node& n) { return n.role == Role::dialog; });
  if (spec.can_back) {
    wishes.back = button(ui, left, bottom.back) || (!dialog && ui.take_key(draw::Key::back));
  }
  if (spec.main) wishes.main = button(ui, right, bottom.main);
}

// The three side by side in a wide screen, the same fields whatever is in them.
bool side_by_side(Ui& ui, Rect row, const Bottom& bottom) {
  return !ui.metrics().portrait() && button_width(ui, bottom.help) <= row.w * 0.44F;
}

float actions_height(Ui& ui, const Page& spec, const Bottom& bottom, float left, float right) {
  float high = ui.metrics().main_target();
  if (spec.can_back) high = std::max(high, button_height(ui, bottom.back, left));
  if (spec.main) high = std::max(high, button_height(ui, bottom.main, right));
  return std::ceil(high);
}

void paint_bar(Ui& ui, float top) {
  const Rect screen = ui.screen();
  ui.brush().fill({0, top, screen.w, screen.h - top}, ui.theme().surface);
  ui.brush().fill({0, top, screen.w, ui.metrics().hairline()}, ui.theme().line_soft);
  ui.set_ground(ui.theme().surface);
}

float draw_wide_bottom(Ui& ui, Rect row, const Page& spec, const Bottom& bottom, PageWishes& wishes) {
  const float left = std::round(row.w * 0.22F);
  const float right = std::round(row.w * 0.32F);
  row.h = actions_height(ui, spec, bottom, left, right);
  row.y = ui.screen().bottom() - bar_padding(ui) - row.h;
  paint_bar(ui, row.y - bar_padding(ui));
  draw_actions(ui, {row.x, row.y, left, row.h}, {row.right() - right, row.y, right, row.h}, spec, bottom,
               wishes);
  const float gap = ui.metrics().gap();
  wishes.help = button(ui, {row.x + left + gap, row.y, row.w - left - right - 2 * gap, row.h}, bottom.help);
  return row.y - bar_padding(ui);
}

float draw_tall_bottom(Ui& ui, Rect row, const Page& spec, const Bottom& bottom, PageWishes& wishes) {
  const float gap = ui.metrics().space(2);
  const float left = std::round((row.w - gap) * 0.36F);
  const float right = row.w - gap - left;
  const float help = button_height(ui, bottom.help, row.w);
  const bool actions = spec.can_back || spec.main.has_value();
  const float high = actions ? actions_height(ui, spec, bottom, left, right) : 0;
  const float help_top = ui.screen().bottom() - bar_padding(ui) / 2 - help;
  row = {row.x, help_top - high - (actions ? ui.metrics().gap() : 0), row.w, high};
  const float top = row.y - bar_padding(ui);
  paint_bar(ui, top);
  draw_actions(ui, {row.x, row.y, left, high}, {row.right() - right, row.y, right, high}, spec, bottom,
               wishes);
  wishes.help = button(ui, {row.x, help_top, row.w, help}, bottom.help);
  return top;
}

}  // namespace

PageWishes page(Ui& ui, const Page& spec) {
  PageWishes wishes;
  const Rect screen = ui.screen();
  ui.brush().fill(screen, ui.theme().ground);
  const float top = draw_top(ui, spec, wishes);
  const Bottom bottom(ui, spec);
  const Rect row{margin(ui), 0, screen.w - 2 * margin(ui), 0};
  const float end = side_by_side(ui, row, bottom) ? draw_wide_bottom(ui, row, spec, bottom, wishes)
                                                  : draw_tall_bottom(ui, row, spec, bottom, wishes);
  wishes.help = wishes.help || ui.take_key(draw::Key::help);
  ui.set_ground(ui.theme().ground);
  const float air = ui.metrics().space(3);
  wishes.content = {row.x, top + air, row.w, end - top - 2 * air};
  return wishes;
}

}  // namespace yimen::ui
