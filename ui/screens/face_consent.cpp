// What happens with a face, before the camera opens: in plain words, and no is as easy as yes.
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/moments.h"

namespace yimen::screens {
namespace {

bool enrolling(const View& view) { return view.state.face_use == visit::FaceUse::enrol; }

std::string who(const Ui& ui, const View& view) {
  return ui::tr_format(
      "{office}，电话{phone}", ui.language(),
      {{"office", view.world.station.office.name.in(ui.language())}, {"phone", phone_of(view)}});
}

std::string what_for(const Ui& ui, const View& view) {
  return enrolling(view) ? ui.tr("以后您来办事，看一下镜头，就知道是您本人。不做别的用。")
                         : ui.tr("只看是不是您本人。不做别的用。");
}

std::string where(const Ui& ui, const View& view) {
  return enrolling(view) ? ui.tr("只记下脸的特征（一串数字），加密存在这台机器里。不留照片，不传到网上。")
                         : ui.tr("就在这台机器里比对，比完就忘。不留照片，不传到网上。");
}

std::string how_long(const Ui& ui, const View& view) {
  if (enrolling(view))
    return ui::tr_count("{n}年。到期自己删掉，要用再登记。", view.world.station.face_years, ui.language());
  if (!view.state.face.enrolled) return {};
  const auto day = date_text(view.state.face.renew_by, ui.language());
  return ui::tr_format("您登记的特征存到{day}，到期自己删掉。", ui.language(), {{"day", day}});
}

void add_question(ui::Flow& flow, Ui& ui, const View& view) {
  add_title(flow, enrolling(view) ? ui.tr("登记刷脸，您愿意吗？") : ui.tr("刷脸确认，您愿意吗？"));
  flow.text(ui.tr("不愿意也没关系，换种方式一样办。"), {.step = ui::TextStep::heading, .live = true});
  flow.space(3);
  add_row(flow, ui, ui.tr("用来做什么"), what_for(ui, view));
  add_row(flow, ui, ui.tr("存在哪里"), where(ui, view));
}

void add_rights(ui::Flow& flow, Ui& ui, const View& view) {
  add_row(flow, ui, ui.tr("存多久"), how_long(ui, view));
  add_row(flow, ui, ui.tr("不想要了"), ui.tr("在首页点“刷脸设置”，再点“删掉”，马上就删。"));
  add_row(flow, ui, ui.tr("谁来管"), who(ui, view));
}

// Side by side where both fit without turning pages.
void show_words(Ui& ui, const View& view, Rect area) {
  const auto [left, right] = halves(ui, area);
  ui::Flow question(ui, "question", left.w);
  ui::Flow rights(ui, "rights", right.w);
  add_question(question, ui, view);
  add_rights(rights, ui, view);
  if (wide(ui) && std::max(question.height(), rights.height()) <= area.h) {
    question.show(left);
    return rights.show(right);
  }
  const Rect column = reading_column(ui, area);
  ui::Flow all(ui, "consent", column.w);
  add_question(all, ui, view);
  add_rights(all, ui, view);
  all.show(column);
}

// Two buttons of one kind and one size: neither is the one that is meant to be pressed.
struct Answers {
  std::string no, yes;
  ui::Button decline() const { return {.id = "decline", .label = no, .icon = "close"}; }
  ui::Button agree() const { return {.id = "agree", .label = yes, .icon = "check"}; }
};

float answers_height(Ui& ui, const Answers& answers, float half) {
  const float words =
      std::max(button_height(ui, answers.decline(), half), button_height(ui, answers.agree(), half));
  return std::max(words, std::round(ui.metrics().main_target() * 1.25F));
}

}  // namespace

void draw_face_consent(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {});
  const Answers answers{ui.tr("不用刷脸"), ui.tr("同意刷脸")};
  ui::Column column(content, gutter(ui));
  const float gap = ui.metrics().gutter();
  const float height = answers_height(ui, answers, (content.w - gap) / 2);
  const auto cells = ui::split(column.take_bottom(height), 2, gap);
  show_words(ui, view, column.rest());
  if (button(ui, cells[0], answers.decline())) emit(visit::FaceDeclined{});
  if (button(ui, cells[1], answers.agree())) emit(visit::FaceAgreed{});
}

}  // namespace yimen::screens
