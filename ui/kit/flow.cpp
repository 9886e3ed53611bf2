#include "ui/kit/flow.h"

#include <cmath>
#include <numeric>

#include "ui/kit/button.h"
#include "ui/kit/i18n.h"

namespace yimen::ui {

Flow::Flow(Ui& ui, std::string_view id, float width) : ui_(ui), id_(id), width_(width) {}

void Flow::add(float height, Draw draw) {
  blocks_.push_back({height, std::exchange(before_, 0.0F), std::move(draw)});
}

void Flow::text(std::string_view text, const TextStyle& style) {
  add(ui_.text_height(text, width_, style),
      [this, words = std::string(text), style](Rect box) { ui_.text(box, words, style); });
}

void Flow::grid(std::size_t count, std::size_t columns, float height,
                std::function<void(std::size_t, Rect)> draw) {
  const float gap = ui_.metrics().space(2);
  for (std::size_t first = 0; first < count; first += columns) {
    if (first > 0) before_ = gap;
    add(height, [=](Rect box) {
      const auto cells = split(box, columns, gap);
      for (std::size_t i = 0; i < columns && first + i < count; ++i) draw(first + i, cells[i]);
    });
  }
}

void Flow::space(double steps) { before_ += ui_.metrics().space(steps); }

float Flow::height() const {
  float total = 0;
  for (const Block& block : blocks_) total += block.height + (&block == &blocks_.front() ? 0 : block.before);
  return total;
}

void Flow::show(Rect area) {
  if (height() <= area.h + 1) return show_range(area, {0, blocks_.size()});
  const Metrics& m = ui_.metrics();
  const float bar = m.main_target();
  const Rect content{area.x, area.y, area.w, area.h - bar - m.space(2)};
  std::vector<float> heights;
  for (const Block& block : blocks_) heights.push_back(block.height + block.before);
  const auto pages = paginate(heights, 0, content.h);
  int& page = ui_.memory(id_);
  const int last = static_cast<int>(pages.size()) - 1;
  page = std::clamp(page, 0, last);
  const int shown = page;
  pager({area.x, area.bottom() - bar, area.w, bar}, page, last + 1);
  show_range(content, pages[static_cast<std::size_t>(shown)]);
}

void Flow::show_range(Rect area, PageRange range) {
  float y = area.y;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (i > range.begin) y += blocks_[i].before;
    blocks_[i].draw({area.x, std::round(y), area.w, blocks_[i].height});
    y += blocks_[i].height;
  }
}

void Flow::pager(Rect bar, int& page, int pages) {
  const int shown = page;
  const std::string previous = ui_.tr("上一页");
  const std::string next = ui_.tr("下一页");
  const std::string words =
      tr_format("第{page}页，共{pages}页", ui_.language(),
                {{"page", std::to_string(shown + 1)}, {"pages", std::to_string(pages)}});
  const std::string previous_id = id_ + ".previous";
  const std::string next_id = id_ + ".next";
  const Button left{.id = previous_id, .label = previous, .icon = "previous-page", .enabled = shown > 0};
  const Button right{
      .id = next_id, .label = next, .icon = "next-page", .enabled = shown + 1 < pages, .icon_after = true};
  const float wide = std::max(button_width(ui_, left), button_width(ui_, right));
  Row row(bar, ui_.metrics().space(2));
  if (button(ui_, row.take(wide), left)) --page;
  if (button(ui_, row.take_right(wide), right)) ++page;
  const TextStyle style{.step = TextStep::note, .align = Align::centre};
  const float high = ui_.text_height(words, row.rest().w, style);
  const Rect middle = centred(row.rest(), row.rest().w, high);
  ui_.text(middle, words, style);
}

}  // namespace yimen::ui
