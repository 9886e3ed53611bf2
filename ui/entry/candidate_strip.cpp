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

float width_of(Ui& ui, const std::string& candidate) {
  const float text = ui.text_width(candidate, {.step = ui::TextStep::heading});
  return std::ceil(std::max(text + 2 * ui.metrics().space(2), ui.metrics().min_target()));
}

// Where each strip begins: candidates are as wide as their words.
std::vector<std::size_t> strips(Ui& ui, float width, const std::vector<std::string>& candidates) {
  std::vector<std::size_t> begins{0};
  float used = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const float wide = width_of(ui, candidates[i]) + ui.metrics().gap();
    if (used > 0 && used + wide > width + ui.metrics().gap()) {
      begins.push_back(i);
      used = 0;
    }
    used += wide;
  }
  return begins;
}

void draw_hint(Ui& ui, Rect box) {
  const std::string words = ui.tr("用拼音打字，例如 beijing，再点选汉字");
  const float side = ui.metrics().space(2);
  const Rect inner = box.inset(side, 0);
  const float high = ui.text_height(words, inner.w, {.step = ui::TextStep::note});
  // A help, not a must: on a narrow keyboard it is left out.
  if (high > box.h) return;
  ui.brush().fill(box, ui.theme().surface, ui.metrics().radius());
  ui.set_ground(ui.theme().surface);
  ui.text({inner.x, std::round(box.centre().y - high / 2), inner.w, high}, words,
          {.step = ui::TextStep::note});
  ui.set_ground(ui.theme().ground);
}

bool arrow(Ui& ui, Rect box, std::string_view id, std::string words, std::string_view icon, bool enabled) {
  return draw_key(ui, box, id, {.label = std::move(words), .icon = icon, .enabled = enabled});
}

}  // namespace

std::optional<std::size_t> candidate_strip(Ui& ui, Rect box, const std::vector<std::string>& candidates,
                                           std::size_t& page) {
  if (candidates.empty()) {
    draw_hint(ui, box);
    return std::nullopt;
  }
  const float gap = ui.metrics().gap();
  const float wide = ui.metrics().min_target();
  ui::Row row(box, gap);
  const Rect next = row.take_right(wide);
  const Rect previous = row.take_right(wide);
  const auto begins = strips(ui, row.rest().w, candidates);
  page = std::min(page, begins.size() - 1);
  const std::size_t end = page + 1 < begins.size() ? begins[page + 1] : candidates.size();
  std::optional<std::size_t> chosen;
  for (std::size_t i = begins[page]; i < end; ++i) {
    const Rect cell = row.take(std::min(width_of(ui, candidates[i]), row.rest().w));
    if (draw_key(ui, cell, "candidate." + std::to_string(i), {.label = candidates[i]})) chosen = i;
  }
  const bool back = arrow(ui, previous, "candidate.previous", ui.tr("前面的字"), "previous-page", page > 0);
  const bool on = arrow(ui, next, "candidate.next", ui.tr("后面的字"), "next-page", page + 1 < begins.size());
  if (back) --page;
  if (on) ++page;
  return chosen;
}

}  // namespace yimen::entry
