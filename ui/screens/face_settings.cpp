// What this terminal keeps of the person's face, and what they can do about it.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/moments.h"

namespace yimen::screens {
namespace {

using visit::WayState;

bool busy(const visit::State& state) { return state.face_deleting || !state.face.known; }

// Where it stands, as one notice.
void add_standing(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& state = view.state;
  using Kind = ui::NoticeKind;
  if (state.face_deleting) return add_notice(flow, ui, Kind::info, {}, ui.tr("正在删，请等一等。"));
  if (!state.face.known) return add_notice(flow, ui, Kind::info, {}, ui.tr("正在查，请等一等。"));
  if (state.face_deleted)
    return add_notice(flow, ui, Kind::good, ui.tr("已经删掉了"),
                      ui.tr("这台机器里没有了。别的机器里有的，联上网也会删掉。"));
  if (state.face_done && state.face.enrolled)
    return add_notice(flow, ui, Kind::good, ui.tr("登记好了"), ui.tr("下次办事，可以刷脸。"));
  if (state.face.enrolled) return add_notice(flow, ui, Kind::good, {}, ui.tr("您登记过刷脸。"));
  add_notice(flow, ui, Kind::info, ui.tr("您还没有登记刷脸"),
             ui.tr("登记以后，看一下镜头就知道是您本人。不登记，一样办事。"));
}

void add_days(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& face = view.state.face;
  if (!face.enrolled || busy(view.state)) return;
  add_row(flow, ui, ui.tr("哪天登记的"), date_text(face.enrolled_at, ui.language()));
  add_row(flow, ui, ui.tr("用到哪天"), date_text(face.renew_by, ui.language()));
}

struct Deed {
  std::string title, note, badge;
  const char* id;
  const char* icon;
  visit::Event event;
  ui::Tile tile() const {
    return {.id = id, .title = title, .icon = icon, .note = note, .badge = badge, .enabled = badge.empty()};
  }
};

std::string badge_of(const Ui& ui, const View& view) {
  return visit::face_state(view.state, view.world) == WayState::ready ? std::string() : ui.tr("暂时不能用");
}

std::vector<Deed> deeds_of(const Ui& ui, const View& view) {
  if (busy(view.state)) return {};
  const auto noted = [&](const char* note) { return spare(ui) ? std::string() : ui.tr(note); };
  if (!view.state.face.enrolled)
    return {{ui.tr("登记刷脸"), noted(YIMEN_TR("看着镜头几秒钟就好")), badge_of(ui, view), "enrol", "face",
             visit::FaceEnrolAsked{}}};
  return {{ui.tr("重新登记"), noted(YIMEN_TR("快到期了，或者样子变了")), badge_of(ui, view), "enrol", "again",
           visit::FaceEnrolAsked{}},
          {ui.tr("删掉"),
           noted(YIMEN_TR("马上就删，以后不刷脸")),
           {},
           "delete",
           "delete",
           visit::FaceDeleteAsked{}}};
}

void add_deeds(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  auto deeds = deeds_of(ui, view);
  const std::size_t columns = ui.metrics().portrait() ? 1 : 2;
  const float gap = ui.metrics().gutter();
  const float cell = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  for (const auto& deed : deeds) height = std::max(height, tile_height(ui, deed.tile(), cell));
  const std::size_t count = deeds.size();
  flow.grid(count, columns, height, [&ui, &emit, deeds = std::move(deeds)](std::size_t i, Rect box) {
    if (tile(ui, box, deeds[i].tile())) emit(deeds[i].event);
  });
}

}  // namespace

void draw_face_settings(Ui& ui, const View& view, const Emit& emit) {
  const Rect content =
      reading_column(ui, furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("回首页")}));
  ui::Flow flow(ui, "settings", content.w);
  add_title(flow, ui.tr("刷脸设置"));
  flow.space(1);
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  add_standing(flow, ui, view);
  flow.space(1);
  add_days(flow, ui, view);
  add_deeds(flow, ui, view, emit);
  flow.show(content);
}

}  // namespace yimen::screens
