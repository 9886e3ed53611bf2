#include "ui/entry/candidate_strip.h"

#include <algorithm>
#include <cmath>

#include "ui/entry/keys.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_block.h"

namespace yimen::entry {
namespace {

using draw::Rect;
using ui::Ui;

// Lays words out in rows of keys, page after page.
class Sheet {
 public:
  Sheet(Ui& ui, Rect box, const Candidates& candidates) : ui_(ui), box_(box), candidates_(candidates) {
    const auto rows = static_cast<float>(candidates.rows);
    height_ = std::floor((box.h - gap() * (rows - 1)) / rows);
    for (const auto& word : candidates.words) put(width_of(word));
  }

  std::size_t pages() const { return begins_.size(); }
  std::size_t begin(std::size_t page) const { return begins_[page]; }
  std::size_t end(std::size_t page) const {
    return page + 1 < begins_.size() ? begins_[page + 1] : cells_.size();
  }
  Rect cell(std::size_t at) const { return cells_[at]; }

 private:
  float gap() const { return ui_.metrics().gap(); }

  float width_of(const std::string& word) const {
    if (candidates_.columns > 0) {
      const auto columns = static_cast<float>(candidates_.columns);
      return std::floor((box_.w - gap() * (columns - 1)) / columns);
    }
    const float text = ui_.text_width(word, {.step = ui::TextStep::heading});
    const float room = std::max(text + 2 * ui_.metrics().space(2), ui_.metrics().min_target());
    return std::min(std::ceil(room), box_.w);
  }

  void put(float width) {
    if (x_ > 0 && x_ + width > box_.w + 1) {
      x_ = 0;
      if (++row_ == candidates_.rows) {
        row_ = 0;
        begins_.push_back(cells_.size());
      }
    }
    cells_.push_back({box_.x + x_, box_.y + static_cast<float>(row_) * (height_ + gap()), width, height_});
    x_ += width + gap();
  }

  Ui& ui_;
  Rect box_;
  const Candidates& candidates_;
  float height_ = 0;
  float x_ = 0;
  std::size_t row_ = 0;
  std::vector<Rect> cells_;
  std::vector<std::size_t> begins_{0};
};

void draw_hint(Ui& ui, Rect box, std::string_view words) {
  const float side = ui.metrics().space(2);
  const Rect inner = box.inset(side, 0);
  const ui::TextStyle style{.step = ui::TextStep::note, .align = ui::Align::centre};
  const float high = ui.text_height(words, inner.w, style);
  // A help, not a must: on a narrow keyboard it is left out.
  if (words.empty() || high > box.h) return;
  ui.brush().fill(box, ui.theme().surface, ui.metrics().radius());
  ui.set_ground(ui.theme().surface);
  ui.text({inner.x, std::round(box.centre().y - high / 2), inner.w, high}, words, style);
  ui.set_ground(ui.theme().ground);
}

bool arrow(Ui& ui, Rect box, std::string_view id, std::string words, std::string_view icon, bool enabled) {
  return draw_key(ui, box, id, {.label = std::move(words), .icon = icon, .enabled = enabled});
}

// Back and on: above each other where there are two rows, else side by side.
struct Arrows {
  Rect back, on, rest;
};

Arrows arrows_in(Ui& ui, Rect box, std::size_t rows) {
  const float gap = ui.metrics().gap();
  const float wide = ui.metrics().min_target();
  ui::Row row(box, gap);
  if (rows == 1) {
    const Rect on = row.take_right(wide);
    const Rect back = row.take_right(wide);
    return {back, on, row.rest()};
  }
  const Rect side = row.take_right(wide * 1.3F);
  const float half = std::floor((side.h - gap) / 2);
  return {{side.x, side.y, side.w, half}, {side.x, side.bottom() - half, side.w, half}, row.rest()};
}

std::optional<std::size_t> draw_page(Ui& ui, const Candidates& candidates, const Sheet& sheet,
                                     std::size_t page) {
  std::optional<std::size_t> chosen;
  for (std::size_t i = sheet.begin(page); i < sheet.end(page); ++i) {
    const auto& word = candidates.words[i];
    const Key key{.label = word,
                  .secret = candidates.secret,
                  .large = candidates.columns > 0,
                  .telling = candidates.explain ? candidates.explain->of(word) : std::string()};
    if (draw_key(ui, sheet.cell(i), std::string(candidates.id) + "." + std::to_string(i), key)) chosen = i;
  }
  return chosen;
}

}  // namespace

std::optional<std::size_t> candidate_strip(Ui& ui, Rect box, const Candidates& candidates,
                                           std::size_t& page) {
  if (candidates.words.empty()) {
    draw_hint(ui, box, candidates.hint);
    return std::nullopt;
  }
  // Those that fit without arrows need none.
  if (const Sheet whole(ui, box, candidates); !candidates.steady && whole.pages() == 1)
    return draw_page(ui, candidates, whole, 0);
  const Arrows arrows = arrows_in(ui, box, candidates.rows);
  const Sheet sheet(ui, arrows.rest, candidates);
  page = std::min(page, sheet.pages() - 1);
  const auto chosen = draw_page(ui, candidates, sheet, page);
  const std::string id(candidates.id);
  const auto called = [&](const std::string& name, const char* usual) {
    return name.empty() ? ui.tr(usual) : name;
  };
  const bool back = arrow(ui, arrows.back, id + ".previous", called(candidates.back, YIMEN_TR("前面的字")),
                          "previous-page", page > 0);
  const bool on = arrow(ui, arrows.on, id + ".next", called(candidates.on, YIMEN_TR("后面的字")), "next-page",
                        page + 1 < sheet.pages());
  if (back) --page;
  if (on) ++page;
  return chosen;
}

}  // namespace yimen::entry
