// Which way to say who one is: every way as large as the others.
#include <array>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using visit::Way;
using visit::WayState;

struct WayWords {
  Way way;
  const char* id;
  const char* icon;
  const char* title;
  const char* note;
};

constexpr std::array<WayWords, 4> kWays{{
    {Way::code, "code", "qrcode", YIMEN_TR("长者码"), YIMEN_TR("手机里的码，或者长者卡")},
    {Way::card, "card", "card", YIMEN_TR("身份证、社保卡"), YIMEN_TR("把卡放在读卡的地方")},
    {Way::face, "face", "face", YIMEN_TR("刷脸"), YIMEN_TR("看着镜头就可以")},
    {Way::papers, "papers", "papers", YIMEN_TR("纸质证件"), YIMEN_TR("户口簿、居住证等")},
}};

std::string badge_of(const Ui& ui, WayState state) {
  switch (state) {
    case WayState::ready: return {};
    case WayState::out_of_order: return ui.tr("暂时不能用");
    case WayState::not_here: return ui.tr("本机暂不提供");
  }
  return {};
}

struct TileText {
  std::string title, note, badge;
  ui::Tile tile;
};

TileText tile_of(const Ui& ui, const View& view, const WayWords& words) {
  const WayState state = visit::way_state(words.way, view.world.station);
  TileText text{ui.tr(words.title), spare(ui) ? "" : ui.tr(words.note), badge_of(ui, state), {}};
  text.tile = {.id = words.id, .title = {}, .icon = words.icon, .enabled = state == WayState::ready};
  return text;
}

ui::Tile with_words(const TileText& text) {
  ui::Tile tile = text.tile;
  tile.title = text.title;
  tile.note = text.note;
  tile.badge = text.badge;
  return tile;
}

// In a column, or two by two on a wide screen; as high as the room allows.
void add_ways(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, float free) {
  const std::size_t columns = ui.metrics().portrait() ? 1 : 2;
  const float gap = ui.metrics().space(2);
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  for (const auto& words : kWays)
    height = std::max(height, tile_height(ui, with_words(tile_of(ui, view, words)), cell));
  height = stretched(ui, free, kWays.size() / columns, height, ui.metrics().space(26));
  flow.grid(kWays.size(), columns, height, [&ui, &view, &emit](std::size_t i, Rect box) {
    if (tile(ui, box, with_words(tile_of(ui, view, kWays.at(i))))) emit(visit::WayChosen{kWays.at(i).way});
  });
}

void add_help(ui::Flow& flow, Ui& ui, const View& view) {
  if (visit::any_way_ready(view.world.station)) {
    add_notice(flow, ui, ui::NoticeKind::info, ui.tr("没带这些也能办"), office_way(ui, view));
    return;
  }
  add_notice(flow, ui, ui::NoticeKind::attention, ui.tr("很抱歉，现在不能在这台机器上办"),
             ui::tr_format("请到{counter}，工作人员帮您办。也可以打电话{phone}。", ui.language(),
                           {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}}));
}

// Who has a receipt only wants to know how far it is.
void add_receipt_way(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const auto& station = view.world.station;
  if (!hal::usable(station.camera) && !hal::usable(station.scanner)) return;
  const auto words = ui.tr("有回执，查办到哪一步");
  const float width =
      std::min(flow.width(), button_width(ui, {.id = "receipt", .label = words, .icon = "receipt"}));
  const float height =
      std::max(ui.metrics().main_target(),
               button_height(ui, {.id = "receipt", .label = words, .icon = "receipt"}, width));
  flow.add(height, [&ui, &emit, words, width](Rect box) {
    const ui::Button spec{.id = "receipt", .label = words, .icon = "receipt"};
    if (button(ui, {box.x, box.y, width, box.h}, spec)) emit(visit::ReceiptOffered{});
  });
  flow.space(3);
}

}  // namespace

void draw_identify(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("回首页")});
  const bool ready = visit::any_way_ready(view.world.station);
  ui::Flow foot(ui, "foot", content.w);
  add_receipt_way(foot, ui, view, emit);
  if (ready) add_help(foot, ui, view);
  ui::Flow flow(ui, "ways", content.w);
  add_title(flow, ui.tr("请告诉我们您是谁"));
  if (!spare(ui)) add_soft(flow, ui.tr("选一种您方便的方式。"));
  flow.space(2);
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  if (!ready) add_help(flow, ui, view);
  add_ways(flow, ui, view, emit, content.h - flow.height() - foot.height() - ui.metrics().space(6));
  flow.space(3);
  add_receipt_way(flow, ui, view, emit);
  if (ready) add_help(flow, ui, view);
  flow.show(content);
}

}  // namespace yimen::screens
