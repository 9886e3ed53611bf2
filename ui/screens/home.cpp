// The services, by stage of life.
#include <algorithm>

#include "ui/kit/kit.h"
#include "ui/screens/draft_card.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/home_parts.h"

namespace yimen::screens {
namespace {

using catalogue::LifeStage;
using catalogue::Service;

bool belongs(const Service& service, const LifeStage& stage) {
  return std::ranges::find(service.life_stages, stage.id) != service.life_stages.end();
}

// Stages without a service here are not offered.
std::vector<const LifeStage*> stages_of(const catalogue::Catalogue& catalogue) {
  std::vector<const LifeStage*> stages;
  for (const auto& stage : catalogue.life_stages())
    if (std::ranges::any_of(catalogue.services(),
                            [&](const auto& service) { return belongs(service, stage); }))
      stages.push_back(&stage);
  return stages;
}

std::vector<const Service*> services_of(const catalogue::Catalogue& catalogue, const LifeStage* stage) {
  std::vector<const Service*> services;
  for (const auto& service : catalogue.services())
    if (stage == nullptr || belongs(service, *stage)) services.push_back(&service);
  return services;
}

struct Chip {
  std::string id, label, icon;
  bool selected;
  ui::Button button() const {
    return {.id = id, .label = label, .icon = icon, .kind = ui::ButtonKind::secondary, .selected = selected};
  }
};

std::vector<Chip> chips_of(const Ui& ui, const std::vector<const LifeStage*>& stages, int chosen) {
  std::vector<Chip> chips{{"all", ui.tr("全部"), "list", chosen == 0}};
  for (const auto* stage : stages)
    chips.push_back({stage->id, stage->name.in(ui.language()), spare(ui) ? "" : stage->icon,
                     chosen == static_cast<int>(chips.size())});
  return chips;
}

// Rows of chips of their own widths; places are relative to the first chip.
std::vector<Rect> chip_places(Ui& ui, const std::vector<Chip>& chips, float width) {
  const float height = ui.metrics().main_target();
  const float gap = ui.metrics().gap();
  std::vector<Rect> places;
  float x = 0;
  float y = 0;
  for (const auto& chip : chips) {
    const float own = std::min(width, button_width(ui, chip.button()));
    if (x > 0 && x + own > width) x = 0, y += height + gap;
    places.push_back({x, y, own, height});
    x += own + gap;
  }
  return places;
}

void add_chips(ui::Flow& flow, Ui& ui, std::vector<Chip> chips) {
  auto places = chip_places(ui, chips, flow.width());
  const float height = places.back().bottom();
  flow.add(height, [&ui, chips = std::move(chips), places = std::move(places)](Rect box) {
    for (std::size_t i = 0; i < chips.size(); ++i) {
      if (!button(ui, places[i].moved(box.x, box.y), chips[i].button())) continue;
      ui.memory("stage") = static_cast<int>(i);
      ui.memory("services") = 0;  // the first part of another list
    }
  });
}

struct ServiceTile {
  const Service* service;
  Language language;
  bool noted;
  ui::Tile tile() const {
    return {.id = service->id,
            .title = service->name.in(language),
            .icon = service->icon,
            .note = noted ? std::string_view(service->summary.in(language)) : std::string_view{}};
  }
};

// Few services: one under the other, large. Many: side by side, as many as are readable.
std::size_t columns_of(const Ui& ui, float width, std::size_t services) {
  constexpr std::size_t kFew = 4;
  const bool few = services <= kFew;
  const std::size_t most = !few || services == 3 ? 3 : 2;
  if (few && ui.metrics().portrait()) return 1;
  return ui::columns_for(width, ui.metrics().em(ui::TextStep::heading) * 11, ui.metrics().space(2), most);
}

float add_services(ui::Flow& flow, Ui& ui, const std::vector<const Service*>& services, const Emit& emit,
                   float free) {
  const std::size_t columns = columns_of(ui, flow.width(), services.size());
  const float gap = ui.metrics().space(2);
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<ServiceTile> tiles;
  float height = 0;
  for (const auto* service : services) {
    tiles.push_back({service, ui.language(), !spare(ui)});
    height = std::max(height, tile_height(ui, tiles.back().tile(), cell));
  }
  const std::size_t count = tiles.size();
  height = stretched(ui, free, (count + columns - 1) / columns, height, ui.metrics().space(26));
  flow.grid(count, columns, height, [&ui, &emit, tiles = std::move(tiles)](std::size_t i, Rect box) {
    if (tile(ui, box, tiles[i].tile())) emit(visit::ServiceChosen{tiles[i].service->id});
  });
  return height;
}

// What is offered below the heading. Returns the height of one row of services.
float add_list(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, const LifeStage* stage,
               float free) {
  const float row = add_services(flow, ui, services_of(view.world.catalogue, stage), emit, free);
  flow.space(3);
  add_office_notices(flow, ui, view, emit);
  add_face_link(flow, ui, view, emit);
  return row;
}

}  // namespace

void draw_home(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {});
  const auto stages = stages_of(view.world.catalogue);
  const int chosen = std::min(ui.memory("stage"), static_cast<int>(stages.size()));
  const auto* stage = chosen == 0 ? nullptr : stages[static_cast<std::size_t>(chosen) - 1];
  ui::Flow head(ui, "head", content.w);
  add_home_heading(head, ui, view, emit);
  if (view.state.notice) add_error(head, ui, *view.state.notice);
  head.space(2);
  add_draft_card(head, ui, view, emit);
  if (stages.size() > 1) add_chips(head, ui, chips_of(ui, stages, chosen));
  const float free = content.h - head.height_in(content) - gutter(ui);
  ui::Flow list(ui, "services", content.w);
  const float row = add_list(list, ui, view, emit, stage, free);
  // What stays on top while the services are paged must leave them room; else all of it is paged.
  const float pager = ui.metrics().main_target() + ui.metrics().space(4);
  const bool room = free > std::max(content.h * 0.5F, ui.metrics().main_target() * 4);
  const bool stays = room && (list.height() <= free || row + pager <= free);
  head.space(3);
  if (!stays) {
    add_list(head, ui, view, emit, stage, free);
    return head.show(content);
  }
  head.show({content.x, content.y, content.w, content.h - free});
  list.show({content.x, content.bottom() - free, content.w, free});
}

}  // namespace yimen::screens
