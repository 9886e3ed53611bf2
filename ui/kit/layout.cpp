#include "ui/kit/layout.h"

#include <algorithm>
#include <cmath>

namespace yimen::ui {

using draw::Rect;

Rect Column::take(float height) {
  const Rect out{area_.x, area_.y, area_.w, height};
  skip(height + gap_);
  return out;
}

Rect Column::take_bottom(float height) {
  const Rect out{area_.x, area_.bottom() - height, area_.w, height};
  area_.h = std::max(0.0F, area_.h - height - gap_);
  return out;
}

void Column::skip(float height) {
  area_.y += height;
  area_.h = std::max(0.0F, area_.h - height);
}

Rect Row::take(float width) {
  const Rect out{area_.x, area_.y, width, area_.h};
  area_.x += width + gap_;
  area_.w = std::max(0.0F, area_.w - width - gap_);
  return out;
}

Rect Row::take_right(float width) {
  const Rect out{area_.right() - width, area_.y, width, area_.h};
  area_.w = std::max(0.0F, area_.w - width - gap_);
  return out;
}

std::vector<Rect> split(Rect area, std::size_t count, float gap) {
  return grid(area, count, count, area.h, gap);
}

std::vector<Rect> grid(Rect area, std::size_t count, std::size_t columns, float height, float gap) {
  std::vector<Rect> out;
  out.reserve(count);
  const auto n = static_cast<float>(columns);
  const float width = (area.w - gap * (n - 1)) / n;
  for (std::size_t i = 0; i < count; ++i) {
    // Edges are rounded, not widths: cells stay in line with the area's right edge.
    const float left = std::round(area.x + static_cast<float>(i % columns) * (width + gap));
    const float right = std::round(area.x + static_cast<float>(i % columns) * (width + gap) + width);
    const std::size_t row = i / columns;
    out.push_back({left, area.y + static_cast<float>(row) * (height + gap), right - left, height});
  }
  return out;
}

std::size_t columns_for(float width, float least, float gap, std::size_t most) {
  const float fitting = std::floor((width + gap) / (least + gap));
  return std::clamp(static_cast<std::size_t>(std::max(fitting, 1.0F)), std::size_t{1}, most);
}

Rect centred(Rect area, float width, float height) {
  return {std::round(area.x + (area.w - width) / 2), std::round(area.y + (area.h - height) / 2), width,
          height};
}

Lifted lifted(std::span<const Block> blocks, PageRange page, float above) {
  Lifted out;
  for (std::size_t i = page.begin; i < page.end && blocks[i].words; ++i) {
    const float after = i + 1 < blocks.size() ? blocks[i + 1].before : 0;
    if (out.height + blocks[i].height + after > above) break;
    out.height += blocks[i].height + after;
    ++out.count;
  }
  return out;
}

std::vector<PageRange> paginate(std::span<const Block> blocks, float available, float above) {
  std::vector<PageRange> pages;
  std::size_t begin = 0;
  while (begin < blocks.size()) {
    std::size_t end = begin + lifted(blocks, {begin, blocks.size()}, above).count;
    float used = 0;
    for (bool first = true; end < blocks.size(); ++end, first = false) {
      const float more = blocks[end].height + (first ? 0 : blocks[end].before);
      if (used + more > available + 1 && end > begin) break;
      used += more;
    }
    if (end < blocks.size())
      while (end > begin + 1 && blocks[end - 1].leads) --end;
    pages.push_back({begin, end});
    begin = end;
  }
  return pages;
}

}  // namespace yimen::ui
