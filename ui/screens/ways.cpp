#include "ui/screens/ways.h"

#include <algorithm>

#include "ui/kit/kit.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Way;
using visit::WayState;

struct WayWords {
  const char* id;
  const char* icon;
  const char* title;
  const char* note;
};

WayWords words_of(Way way) {
  switch (way) {
    case Way::code: return {"code", "qrcode", YIMEN_TR("长者码"), YIMEN_TR("手机里的码，或者长者卡")};
    case Way::card: return {"card", "card", YIMEN_TR("身份证、社保卡"), YIMEN_TR("把卡放到读卡器上")};
    case Way::face: return {"face", "face", YIMEN_TR("刷脸"), YIMEN_TR("先出示码或卡，再看镜头")};
    case Way::papers: break;
  }
  return {"papers", "keypad", YIMEN_TR("输身份证号"), YIMEN_TR("什么都没带，就自己输")};
}

std::string badge_of(const Ui& ui, WayState state) {
  switch (state) {
    case WayState::ready: return {};
    case WayState::out_of_order: return ui.tr("暂时不能用");
    case WayState::not_here: return ui.tr("本机暂不提供");
  }
  return {};
}

// Where one is not there, its badge says more than its note.
ui::Tile widget(const WayTile& tile, std::string_view badge) {
  return {.id = tile.id,
          .title = tile.title,
          .icon = tile.icon,
          .note = badge.empty() ? std::string_view(tile.note) : std::string_view{},
          .badge = badge,
          .enabled = tile.state == WayState::ready};
}

// Three beside each other where they are readable so, else two by two.
std::size_t way_columns(const Ui& ui, float width, std::size_t count) {
  if (ui.metrics().portrait()) return 1;
  return ui::columns_for(width, ui.metrics().em(ui::TextStep::heading) * 9, ui.metrics().gutter(),
                         count == 3 ? 3 : 2);
}

}  // namespace

WayTile way_tile(const Ui& ui, const View& view, Way way) {
  const auto words = words_of(way);
  return {.id = words.id,
          .icon = words.icon,
          .title = ui.tr(words.title),
          .note = spare(ui) ? "" : ui.tr(words.note),
          .state = visit::way_state(way, view.world.station),
          .event = visit::WayChosen{way}};
}

void add_way_tiles(ui::Flow& flow, Ui& ui, const Emit& emit, std::vector<WayTile> tiles, float free) {
  const float gap = ui.metrics().gutter();
  const std::size_t columns = way_columns(ui, flow.width(), tiles.size());
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  for (const auto& one : tiles)
    height = std::max(height, tile_height(ui, widget(one, badge_of(ui, one.state)), cell));
  const std::size_t rows = (tiles.size() + columns - 1) / columns;
  height = stretched(ui, free, rows, height, ui.metrics().space(26));
  const std::size_t count = tiles.size();
  flow.grid(count, columns, height, [&ui, &emit, tiles = std::move(tiles)](std::size_t i, Rect box) {
    const auto badge = badge_of(ui, tiles[i].state);
    if (tile(ui, box, widget(tiles[i], badge))) emit(tiles[i].event);
  });
}

}  // namespace yimen::screens
