// Before the camera: the person sees themself, and is told in large words what to do now.
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/gesture.h"
#include "ui/screens/links.h"

namespace yimen::screens {
namespace {

using vision::FaceHint;
using vision::Gesture;

constexpr double kLeastFaceMm = 30;  // below this nobody recognises themself in it
constexpr int kLooks = 5;            // that make up what is registered

const char* words_of(FaceHint hint) {
  switch (hint) {
    case FaceHint::none: return YIMEN_TR("请看着镜头");
    case FaceHint::look_here: return YIMEN_TR("请看镜头，把脸放进圈里");
    case FaceHint::closer: return YIMEN_TR("请再近一点");
    case FaceHint::farther: return YIMEN_TR("请再远一点");
    case FaceHint::centre: return YIMEN_TR("请往中间站一点");
    case FaceHint::too_dark: return YIMEN_TR("有点暗，请脸朝亮的地方");
    case FaceHint::backlight: return YIMEN_TR("背后太亮，请换个位置站");
    case FaceHint::face_front: return YIMEN_TR("请正对着镜头");
    case FaceHint::uncover: return YIMEN_TR("请摘下口罩、墨镜");
    case FaceHint::hold_still: return YIMEN_TR("很好，请不要动");
    case FaceHint::nearest: return YIMEN_TR("看到好几位，只认最前面的一位");
  }
  return "";
}

const char* words_of(Gesture gesture) {
  switch (gesture) {
    case Gesture::blink: return YIMEN_TR("请眨一眨眼睛");
    case Gesture::turn_left: return YIMEN_TR("请把头慢慢转向左边");
    case Gesture::turn_right: return YIMEN_TR("请把头慢慢转向右边");
  }
  return "";
}

// What keeps the face from being seen comes before what it is asked to do.
bool can_be_seen(FaceHint hint) {
  return hint == FaceHint::none || hint == FaceHint::hold_still || hint == FaceHint::nearest;
}

std::optional<Gesture> asked(const visit::State& state) {
  return state.gesture_done || !can_be_seen(state.face_hint) ? std::nullopt : state.gesture;
}

const char* now_of(const visit::State& state) {
  if (const auto gesture = asked(state)) return words_of(*gesture);
  if (state.gesture_done && can_be_seen(state.face_hint)) return YIMEN_TR("做得很好，请看着镜头");
  return words_of(state.face_hint);
}

void add_now(ui::Flow& flow, Ui& ui, const View& view, ui::Align align) {
  const auto step = ui.metrics().portrait() || wide(ui) ? ui::TextStep::title : ui::TextStep::heading;
  flow.text(ui.tr(now_of(view.state)), {.step = step, .align = align, .live = true});
  flow.space(2);
  // Somebody stands behind: that is said besides, and takes nothing from what is asked.
  if (!asked(view.state) || view.state.face_hint != FaceHint::nearest) return;
  flow.text(ui.tr(words_of(FaceHint::nearest)), {.align = align, .live = true});
  flow.space(1);
}

void add_gesture(ui::Flow& flow, Ui& ui, const View& view, ui::Align align) {
  const auto gesture = asked(view.state);
  if (!gesture) return;
  const float high = ui.metrics().space(spare(ui) ? 26 : 30);
  const float width = align == ui::Align::left ? std::min(flow.width(), high * 1.8F) : flow.width();
  flow.add(high, [&ui, gesture, width](Rect box) {
    draw_gesture(ui, {box.x, box.y, width, box.h}, *gesture);
  });
  flow.space(2);
}

void add_taken(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& state = view.state;
  if (state.face_use != visit::FaceUse::enrol || state.enrol_taken <= 0) return;
  const auto taken = static_cast<std::size_t>(std::min(state.enrol_taken, kLooks));
  auto words = ui::tr_format("记了{n}次，共{all}次", ui.language(),
                             {{"n", std::to_string(taken)}, {"all", std::to_string(kLooks)}});
  const float height = progress_height(ui, {taken, kLooks, words});
  flow.add(height, [&ui, taken, words = std::move(words)](Rect box) {
    progress(ui, box, {taken, kLooks, words});
  });
  flow.space(2);
}

// What went wrong before, and the way out of an action that somebody cannot do.
void add_rest(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit, ui::Align align) {
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  if (!asked(view.state)) return;
  add_links(flow, ui, {{"skip", ui.tr("我做不了这个动作"), {}, [&emit] { emit(visit::FaceSkipped{}); }}},
            align);
}

// As high as there is room for: a face is upright, and what the camera sees beside it is not needed.
void show_face_picture(Ui& ui, const View& view, Rect area) {
  const float width = std::min(area.w, area.h * 4 / 3);
  const float height = std::min(area.h, width * 1.1F);
  preview(
      ui, ui::centred(area, width, height),
      {.picture = view.camera, .label = ui.tr("镜头看到的您"), .finder = ui::Finder::oval, .mirrored = true});
}

// Tall screens: what to do above the picture, near the camera; the drawing below it.
void draw_tall_face(Ui& ui, const View& view, const Emit& emit, Rect content) {
  ui::Flow head(ui, "now", content.w);
  add_now(head, ui, view, ui::Align::centre);
  ui::Flow below(ui, "below", content.w);
  add_gesture(below, ui, view, ui::Align::centre);
  add_taken(below, ui, view);
  add_rest(below, ui, view, emit, ui::Align::centre);
  ui::Column column(content, gutter(ui));
  head.show(column.take(head.height()));
  const float words = std::min(below.height(), column.rest().h * 0.5F);
  const float room = column.rest().h - words - gutter(ui);
  if (room > ui.metrics().mm(kLeastFaceMm))
    show_face_picture(ui, view, column.take(std::min(room, content.w)));
  below.show(column.rest());
}

void draw_wide_face(Ui& ui, const View& view, const Emit& emit, Rect content) {
  ui::Row row(content, gutter(ui) * 2);
  show_face_picture(ui, view, row.take(std::floor(content.w * (wide(ui) ? 0.5F : 0.4F))));
  ui::Flow words(ui, "now", row.rest().w);
  add_now(words, ui, view, ui::Align::left);
  add_gesture(words, ui, view, ui::Align::left);
  add_taken(words, ui, view);
  add_rest(words, ui, view, emit, ui::Align::left);
  show_centred(words, row.rest());
}

}  // namespace

void draw_face_camera(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true, .back_label = ui.tr("换种方式")});
  ui.metrics().portrait() ? draw_tall_face(ui, view, emit, content) : draw_wide_face(ui, view, emit, content);
}

}  // namespace yimen::screens
