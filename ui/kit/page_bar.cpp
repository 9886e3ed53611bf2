#include "ui/kit/page_bar.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/i18n.h"
#include "ui/kit/layout.h"

namespace yimen::ui {
namespace {

using visit::Palette;
using visit::TextSize;

constexpr TextStyle kPlace{.bold = true};

TextSize moved(TextSize size, int by) { return static_cast<TextSize>(static_cast<int>(size) + by); }

}  // namespace

visit::Settings settings_after(visit::Settings next, std::string_view id) {
  if (id == "page.language") next.language = next.language == Language::zh ? Language::en : Language::zh;
  if (id == "page.smaller") next.text_size = moved(next.text_size, -1);
  if (id == "page.larger") next.text_size = moved(next.text_size, 1);
  if (id == "page.contrast") {
    next.palette = next.palette == Palette::light ? Palette::contrast_dark : Palette::light;
  }
  return next;
}

namespace {

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

std::string help_words_of(const Ui& ui, std::string_view phone) {
  if (phone.empty()) return ui.tr("找工作人员帮忙");
  return tr_format("找工作人员帮忙 {phone}", ui.language(), {{"phone", phone}});
}

bool dialog_is_open(const Ui& ui) {
  return std::ranges::any_of(ui.tree().nodes(), [](const Node& n) { return n.role == Role::dialog; });
}

}  // namespace

PageBars::PageBars(Ui& ui, const Page& spec)
    : language(ui.language() == Language::zh ? "English" : "中文"),
      smaller(ui.tr("字小一点")),
      larger(ui.tr("字大一点")),
      contrast(ui.tr("高对比")),
      leave_words(ui.tr("结束")),
      back_words(spec.back_label.empty() ? ui.tr("上一步") : std::string(spec.back_label)),
      help_words(help_words_of(ui, spec.phone)),
      fold_words(ui.tr("显示")),
      short_help_words(ui.tr("求助")) {
  const auto& now = ui.settings();
  settings = {{.id = "page.language", .label = language, .icon = "language", .compact = true},
              {.id = "page.smaller",
               .label = smaller,
               .icon = "text-smaller",
               .enabled = now.text_size != TextSize::small,
               .compact = true},
              {.id = "page.larger",
               .label = larger,
               .icon = "text-larger",
               .enabled = now.text_size != TextSize::largest,
               .compact = true},
              {.id = "page.contrast",
               .label = contrast,
               .icon = "contrast",
               .selected = now.palette == Palette::contrast_dark,
               .compact = true}};
  if (spec.can_leave) leave = {{.id = "page.leave", .label = leave_words, .icon = "leave", .compact = true}};
  back = {.id = "page.back", .label = back_words, .icon = "back"};
  help = {
      .id = "page.help", .label = help_words, .icon = "phone", .kind = ButtonKind::quiet, .compact = true};
  fold = {.id = "page.fold", .label = fold_words, .icon = "contrast", .compact = true};
  short_help = {
      .id = "page.help", .label = short_help_words, .icon = "phone", .compact = true, .name = help_words};
  if (spec.main) {
    main = {.id = "page.main",
            .label = spec.main->label,
            .icon = spec.main->icon,
            .kind = ButtonKind::main,
            .enabled = spec.main->enabled,
            .icon_after = true};
  }
}

ButtonWidths widths_of(Ui& ui, const std::vector<Button>& buttons) {
  ButtonWidths out;
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

float page_margin(const Ui& ui) { return ui.metrics().space(6); }
float bar_padding(const Ui& ui) { return ui.metrics().space(1.5); }

void paint_bar(Ui& ui, float top, float bottom) {
  const Rect bar{0, top, ui.screen().w, bottom - top};
  const float line = ui.metrics().hairline();
  ui.brush().fill(bar, ui.theme().surface);
  ui.brush().fill({0, top > 0 ? top : bottom - line, bar.w, line}, ui.theme().line_soft);
  ui.set_ground(ui.theme().surface);
  ui.set_part(Part::bar);
}

float place_width(Ui& ui, std::string_view place) {
  return mark_room(ui) + std::ceil(ui.text_width(place, kPlace)) + 1;
}

float place_height(Ui& ui, std::string_view place, float width) {
  return std::max(mark_side(ui), ui.text_height(place, width - mark_room(ui), kPlace));
}

void draw_place(Ui& ui, Rect box, std::string_view place, bool may_shorten) {
  const float side = std::min(box.h, mark_side(ui));
  draw_mark(ui, {box.x, std::round(box.centre().y - side / 2), side, side});
  if (may_shorten && place_width(ui, place) > box.w) return;
  const Rect words{box.x + mark_room(ui), box.y, box.w - mark_room(ui), box.h};
  const float high = ui.text_height(place, words.w, kPlace);
  ui.text({words.x, std::round(words.centre().y - high / 2), words.w, high}, place, kPlace);
}

void press(Ui& ui, Rect box, const Button& spec, PageWishes& wishes) {
  if (!button(ui, box, spec)) return;
  if (spec.id == "page.leave") {
    wishes.leave = true;
  } else if (spec.id == "page.help") {
    wishes.help = true;
  } else {
    wishes.settings = settings_after(ui.settings(), spec.id);
  }
}

void press_right(Ui& ui, Rect row, const std::vector<Button>& buttons, PageWishes& wishes) {
  const ButtonWidths widths = widths_of(ui, buttons);
  float x = row.right() - widths.all;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    press(ui, {std::round(x), row.y, widths.each[i], row.h}, buttons[i], wishes);
    x += widths.each[i] + ui.metrics().gap();
  }
}

void press_actions(Ui& ui, Rect left, Rect right, const Page& spec, const PageBars& bars,
                   PageWishes& wishes) {
  if (spec.can_back) {
    wishes.back = button(ui, left, bars.back) || (!dialog_is_open(ui) && ui.take_key(draw::Key::back));
  }
  if (spec.main) wishes.main = button(ui, right, bars.main);
}

float actions_height(Ui& ui, const Page& spec, const PageBars& bars, float left, float right) {
  float high = ui.metrics().main_target();
  if (spec.can_back) high = std::max(high, button_height(ui, bars.back, left));
  if (spec.main) high = std::max(high, button_height(ui, bars.main, right));
  return std::ceil(high);
}

}  // namespace yimen::ui
