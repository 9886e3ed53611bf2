// Holding a code to the camera or to the scanner.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using vision::Hint;

constexpr double kLeastPictureMm = 30;  // below this nobody recognises a code in it

const char* words_of(Hint hint) {
  switch (hint) {
    case Hint::none:
    case Hint::show_code: return YIMEN_TR("把码放进框里");
    case Hint::closer: return YIMEN_TR("请再近一点");
    case Hint::farther: return YIMEN_TR("请再远一点");
    case Hint::hold_still: return YIMEN_TR("看到了，请拿稳");
    case Hint::too_dark: return YIMEN_TR("有点暗，请把手机调亮");
    case Hint::glare: return YIMEN_TR("有反光，请斜一点");
    case Hint::one_code: return YIMEN_TR("请只放一个码");
  }
  return "";
}

bool has_camera(const View& view) { return hal::usable(view.world.station.camera); }
bool has_scanner(const View& view) { return hal::usable(view.world.station.scanner); }

const char* title_of(const View& view) {
  const bool to_camera = has_camera(view) || !has_scanner(view);
  if (view.state.for_staff)
    return to_camera ? YIMEN_TR("请工作人员把工作码对着镜头") : YIMEN_TR("请工作人员把工作码放到扫码口上");
  if (view.state.for_receipt)
    return to_camera ? YIMEN_TR("请把回执上的码对着镜头") : YIMEN_TR("请把回执上的码放到扫码口上");
  return to_camera ? YIMEN_TR("请把长者码对着镜头") : YIMEN_TR("请把长者码放到扫码口上");
}

// What to do better now, or what was wrong with the code shown.
void add_guidance(ui::Flow& flow, Ui& ui, const View& view, ui::Align align) {
  if (view.state.notice) return add_error(flow, ui, *view.state.notice);
  if (!has_camera(view) && !has_scanner(view)) {
    return add_notice(flow, ui, ui::NoticeKind::attention, ui.tr("镜头暂时不能用"), office_way(ui, view));
  }
  const char* words = has_camera(view) ? words_of(view.state.hint) : YIMEN_TR("听到一声响，就是读好了");
  flow.text(ui.tr(words),
            {.step = ui.metrics().portrait() || wide(ui) ? ui::TextStep::title : ui::TextStep::heading,
             .align = align,
             .live = true});
  flow.space(1);
}

void add_other_reader(ui::Flow& flow, Ui& ui, const View& view, ui::Align align) {
  if (spare(ui) || !has_camera(view) || !has_scanner(view)) return;
  flow.text(ui.tr("也可以把码放到扫码口上。"), {.tone = ui::Tone::soft, .align = align});
}

void show_picture(Ui& ui, const View& view, Rect area) {
  if (!has_camera(view)) {
    const float side = std::min(std::min(area.w, area.h), ui.metrics().space(30));
    return emblem(ui, ui::centred(area, side, side), "scan", ui::NoticeKind::info);
  }
  const float height = std::min(area.h, area.w);
  const float width = std::min(area.w, height * 4 / 3);
  preview(ui, ui::centred(area, width, height),
          {.picture = view.camera, .label = ui.tr("镜头看到的画面"), .mirrored = true});
}

// Tall screens: title, picture, guidance. Wide ones: the picture left of the words.
void draw_tall_scanning(Ui& ui, const View& view, Rect content) {
  ui::Flow title(ui, "title", content.w);
  add_centred(title, ui.tr(title_of(view)), ui::TextStep::title);
  ui::Flow below(ui, "guidance", content.w);
  add_guidance(below, ui, view, ui::Align::centre);
  add_other_reader(below, ui, view, ui::Align::centre);
  ui::Column column(content, gutter(ui));
  // What was wrong says more than the title, where only one of them has room.
  const bool titled = title.height() + gutter(ui) + below.height() <= content.h || !view.state.notice;
  if (titled) title.show(column.take(title.height_in(content)));
  const float words = std::min(below.height(), content.h * (titled ? 0.6F : 1.0F));
  const float room = column.rest().h - words - gutter(ui);
  if (room > ui.metrics().mm(kLeastPictureMm)) show_picture(ui, view, column.take(std::min(room, content.w)));
  below.show(column.rest());
}

void draw_wide_scanning(Ui& ui, const View& view, Rect content) {
  ui::Row row(content, gutter(ui) * 2);
  const Rect picture = row.take(content.w * (wide(ui) ? 0.5F : 0.34F));
  show_picture(ui, view, picture);
  ui::Flow words(ui, "guidance", row.rest().w);
  words.text(ui.tr(title_of(view)), {.step = wide(ui) ? ui::TextStep::title : ui::TextStep::heading});
  words.space(4);
  add_guidance(words, ui, view, ui::Align::left);
  add_other_reader(words, ui, view, ui::Align::left);
  show_centred(words, row.rest());
}

}  // namespace

void draw_scanning(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("换种方式")});
  if (ui.metrics().portrait()) {
    draw_tall_scanning(ui, view, content);
  } else {
    draw_wide_scanning(ui, view, content);
  }
}

}  // namespace yimen::screens
