#include "ui/screens/links.h"

#include <algorithm>
#include <cmath>

namespace yimen::screens {
namespace {

using draw::Rect;

ui::Button button_of(const Link& link) {
  return {.id = link.id, .label = link.label, .icon = link.icon, .kind = link.kind};
}

// Relative to the first one; all of the height of the highest.
std::vector<Rect> places_of(ui::Ui& ui, const std::vector<Link>& links, float width) {
  const float gap = ui.metrics().gutter();
  std::vector<Rect> places;
  float height = ui.metrics().main_target();
  for (const auto& link : links) {
    const float own = std::min(width, button_width(ui, button_of(link)));
    height = std::max(height, button_height(ui, button_of(link), own));
    places.push_back({0, 0, own, 0});
  }
  float x = 0;
  float y = 0;
  for (auto& place : places) {
    if (x > 0 && x + place.w > width) x = 0, y += height + gap;
    place = {x, y, place.w, height};
    x += place.w + gap;
  }
  return places;
}

}  // namespace

void add_links(ui::Flow& flow, ui::Ui& ui, std::vector<Link> links, ui::Align align) {
  if (links.empty()) return;
  auto places = places_of(ui, links, flow.width());
  if (align == ui::Align::centre && places.size() == 1)
    places.front().x = std::floor((flow.width() - places.front().w) / 2);
  const float height = places.back().bottom();
  flow.add(height, [&ui, links = std::move(links), places = std::move(places)](Rect box) {
    for (std::size_t i = 0; i < links.size(); ++i)
      if (button(ui, places[i].moved(box.x, box.y), button_of(links[i]))) links[i].act();
  });
  flow.space(2);
}

void add_title_beside(ui::Flow& flow, ui::Ui& ui, std::string words, Link link) {
  const ui::TextStyle style{.step = ui::TextStep::title};
  const float width = std::ceil(button_width(ui, button_of(link)));
  const float title = std::ceil(ui.text_width(words, style)) + 1;
  if (title + ui.metrics().space(4) + width > flow.width()) {
    flow.text(words, style);
    flow.space(1);
    return add_links(flow, ui, {std::move(link)});
  }
  const float line = ui.text_height(words, title, style);
  flow.add(std::max(ui.metrics().main_target(), line), [=, &ui, words = std::move(words)](Rect box) {
    ui.text({box.x, box.y + std::floor((box.h - line) / 2), title, line}, words, style);
    if (button(ui, {box.right() - width, box.y, width, box.h}, button_of(link))) link.act();
  });
  flow.space(1);
}

}  // namespace yimen::screens
