#include "ui/kit/flow.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/kit/button.h"
#include "ui/kit/i18n.h"
#include "ui/kit/page.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

// What stands in the middle, stands in the middle of all.
Rect lines_place(const Ui& ui, Rect box, const TextStyle& style) {
  const float width = line_width(ui, box.w, style.step);
  const float before = style.align == Align::centre ? std::floor((box.w - width) / 2) : 0;
  return {box.x + before, box.y, width, box.h};
}

}  // namespace

Flow::Flow(Ui& ui, std::string_view id, float width) : ui_(ui), id_(id), width_(width) {}

void Flow::add(float height, Draw draw) {
  blocks_.push_back({height, std::exchange(before_, 0.0F)});
  draws_.push_back(std::move(draw));
}

void Flow::read(float height, Draw draw) {
  add(height, std::move(draw));
  blocks_.back().words = true;
}

void Flow::text(std::string_view text, const TextStyle& style) {
  constexpr float kShare = 0.3F;
  const float width = line_width(ui_, width_, style.step);
  if (ui_.text_height(text, width, style) <= reachable(ui_).h * kShare) return whole_text(text, style);
  const bool titled = style.step >= TextStep::heading;
  const auto lines = ui_.layout().lay(text, ui_.weight(style), ui_.metrics().em(style.step),
                                      std::floor(width), titled ? Fill::words : Fill::even);
  for (const TextLine& line : lines.lines) whole_text(text.substr(line.begin, line.end - line.begin), style);
}

void Flow::whole_text(std::string_view text, const TextStyle& style) {
  read(ui_.text_height(text, line_width(ui_, width_, style.step), style),
       [this, words = std::string(text), style](Rect box) {
         ui_.text(lines_place(ui_, box, style), words, style);
       });
  blocks_.back().leads = style.step >= TextStep::heading;
}

void Flow::grid(std::size_t count, std::size_t columns, float height,
                const std::function<void(std::size_t, Rect)>& draw) {
  const float gap = ui_.metrics().gutter();
  for (std::size_t first = 0; first < count; first += columns) {
    if (first > 0) before_ = gap;
    add(height, [=](Rect box) {
      const auto cells = split(box, columns, gap);
      for (std::size_t i = 0; i < columns && first + i < count; ++i) draw(first + i, cells[i]);
    });
  }
}

// Room for a finger between targets also where the screen is small.
void Flow::space(double steps) {
  const Metrics& m = ui_.metrics();
  before_ += steps < 1 ? m.space(steps) : std::max(m.space(steps), m.gap());
}

float Flow::height() const {
  float total = 0;
  for (const Block& block : blocks_) total += block.height + (&block == &blocks_.front() ? 0 : block.before);
  return total;
}

float Flow::height_in(Rect area) const {
  return height() - lifted(blocks_, {0, blocks_.size()}, room_above(area)).height;
}

// Only what begins where the page does has the page's room above it.
float Flow::room_above(Rect area) const {
  const Rect above = reading_room(ui_);
  return std::abs(area.y - above.bottom()) <= 1 ? above.h : 0;
}

void Flow::show(Rect area) {
  const float above = room_above(area);
  if (paginate(blocks_, area.h, above).size() <= 1) return show_range(area, {0, blocks_.size()}, above);
  const Metrics& m = ui_.metrics();
  const float bar = pager_height(area.w);
  const Rect content{area.x, area.y, area.w, area.h - bar - m.gutter()};
  const auto pages = paginate(blocks_, content.h, above);
  int& page = ui_.memory(id_);
  const int last = static_cast<int>(pages.size()) - 1;
  turn_to_revealed(page, pages);
  page = std::clamp(page, 0, last);
  show_range(content, pages[static_cast<std::size_t>(page)], above);
  pager({area.x, area.bottom() - bar, area.w, bar}, page, last + 1);
}

void Flow::turn_to_revealed(int& page, const std::vector<PageRange>& pages) {
  if (!revealed_) return;
  int& before = ui_.memory(id_ + ".revealed");
  const int now = static_cast<int>(*revealed_) + 1;
  if (std::exchange(before, now) == now) return;
  const auto holds = [this](const PageRange& range) {
    return range.begin <= *revealed_ && *revealed_ < range.end;
  };
  page = static_cast<int>(std::ranges::find_if(pages, holds) - pages.begin());
}

// Small on a glass that is low for its text.
Button Flow::turner(std::string_view id, std::string_view words, std::string_view icon, float width) {
  const Button turner{.id = id, .label = words, .icon = icon, .compact = ui_.metrics().flat()};
  if (button_width(ui_, turner) <= width) return turner;
  return {.id = id, .label = words, .compact = turner.compact};
}

float Flow::pager_height(float width) {
  const float half = (width - ui_.metrics().gutter()) / 2;
  return button_height(ui_, turner("next", ui_.tr("下一页"), "next-page", half), half);
}

void Flow::show_range(Rect area, PageRange range, float above) {
  float y = area.y - lifted(blocks_, range, above).height;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin) y += blocks_[i].before;
    draws_[i]({area.x, std::round(y), area.w, blocks_[i].height});
    y += blocks_[i].height;
  }
}

void Flow::pager(Rect bar, int& page, int pages) {
  const int shown = page;
  const std::string previous = ui_.tr("上一页");
  const std::string next = ui_.tr("下一页");
  const std::string previous_id = id_ + ".previous";
  const std::string next_id = id_ + ".next";
  const float gap = ui_.metrics().gutter();
  Button left = turner(previous_id, previous, "previous-page", (bar.w - gap) / 2);
  Button right = turner(next_id, next, "next-page", (bar.w - gap) / 2);
  left.enabled = shown > 0;
  right.enabled = shown + 1 < pages;
  right.icon_after = true;
  const float wide = std::min(std::max(button_width(ui_, left), button_width(ui_, right)), (bar.w - gap) / 2);
  Row row(bar, gap);
  if (button(ui_, row.take(wide), left)) --page;
  if (button(ui_, row.take_right(wide), right)) ++page;
  page_words(row.rest(), shown + 1, pages);
}

// As long as there is room for: the words, the numbers, nothing.
void Flow::page_words(Rect room, int page, int pages) {
  const TextStyle style{.step = TextStep::note, .align = Align::centre};
  const std::string number = std::to_string(page);
  const std::string all = std::to_string(pages);
  for (const std::string& words :
       {tr_format("第{page}页，共{pages}页", ui_.language(), {{"page", number}, {"pages", all}}),
        std::string(number).append(" / ").append(all)}) {
    if (ui_.text_width(words, style) > room.w) continue;
    const Rect middle = centred(room, room.w, ui_.text_height(words, room.w, style));
    ui_.text(middle, words, style);
    return;
  }
}

}  // namespace yimen::ui
