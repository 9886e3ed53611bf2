// The person's own requests, the newest first.
#include <algorithm>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/moments.h"
#include "ui/screens/stages.h"

namespace yimen::screens {
namespace {

using Backend = visit::Requests::Backend;
using visit::Standing;

struct RequestTile {
  std::string id, title, icon, note, badge;
  ui::Tile tile() const { return {.id = id, .title = title, .icon = icon, .note = note, .badge = badge}; }
};

// Two of the same service are told apart by the end of their numbers.
std::string title_of(const Ui& ui, const View& view, const Standing& standing) {
  const auto& all = view.state.requests->all;
  const auto* service = view.world.catalogue.find(standing.service_id);
  const auto name = service ? service->name.in(ui.language()) : ui.tr("其他事项");
  if (std::ranges::count(all, standing.service_id, &Standing::service_id) < 2) return name;
  constexpr std::size_t kGroup = 4;
  return name + " " +
         standing.number.substr(standing.number.size() - std::min(kGroup, standing.number.size()));
}

RequestTile tile_of(const Ui& ui, const View& view, const Standing& standing) {
  const auto* service = view.world.catalogue.find(standing.service_id);
  const auto day = day_text(china_minute(standing.submitted_at).substr(0, 10), ui.language());
  return {standing.number, title_of(ui, view, standing), service ? service->icon : "sheet",
          ui::tr_format("{day}交的", ui.language(), {{"day", day}}),
          words_of(ui, view, standing.stage).badge};
}

void add_tiles(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const std::size_t columns = ui.metrics().portrait() ? 1 : 2;
  const float gap = ui.metrics().gutter();
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::vector<RequestTile> tiles;
  float height = 0;
  for (const auto& standing : view.state.requests->all) {
    tiles.push_back(tile_of(ui, view, standing));
    height = std::max(height, tile_height(ui, tiles.back().tile(), cell));
  }
  const std::size_t count = tiles.size();
  flow.grid(count, columns, height, [&ui, &emit, tiles = std::move(tiles)](std::size_t i, Rect box) {
    if (tile(ui, box, tiles[i].tile())) emit(visit::RequestChosen{tiles[i].id});
  });
}

// Whether there may be more than is shown.
void add_state(ui::Flow& flow, Ui& ui, Backend backend) {
  if (backend == Backend::asked) return add_soft(flow, ui.tr("正在问最新的情况…"));
  if (backend == Backend::unreachable)
    add_notice(flow, ui, ui::NoticeKind::info, ui.tr("现在连不上网"),
               ui.tr("这里只有在这台机器上交的申请，和本机知道的情况。"));
}

void draw_none(Ui& ui, const View& view, Rect content) {
  const Rect column = reading_column(ui, content);
  const auto backend = view.state.requests->backend;
  const bool asking = backend == Backend::asked;
  ui::Flow flow(ui, "none", column.w);
  add_emblem(flow, ui, asking ? "wait" : "receipt", ui::NoticeKind::info);
  add_centred(flow, asking ? ui.tr("正在查，请等一等") : ui.tr("还没有您的申请"), ui::TextStep::title);
  flow.space(2);
  if (!asking) add_state(flow, ui, backend);
  show_centred(flow, column);
}

}  // namespace

void draw_requests(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true});
  if (view.state.requests->all.empty()) return draw_none(ui, view, content);
  ui::Flow flow(ui, "requests", content.w);
  add_title(flow, ui.tr("我的办件"));
  if (!spare(ui)) add_soft(flow, ui.tr("点一件，看办到哪一步了。"));
  flow.space(2);
  add_state(flow, ui, view.state.requests->backend);
  flow.space(1);
  add_tiles(flow, ui, view, emit);
  flow.show(content);
}

}  // namespace yimen::screens
