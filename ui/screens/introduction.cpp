// What a service is, before anything is asked: for whom, what to bring, how long, how else.
#include "kiosk/common/languages.h"
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

// A note in brackets ends without a full stop of its own.
std::string bracketed(std::string_view note, Language language) {
  for (const std::string_view stop : {"。", "."})
    if (note.ends_with(stop)) note.remove_suffix(stop.size());
  return builds_as_chinese(language) ? "（" + std::string(note) + "）" : " (" + std::string(note) + ")";
}

std::string materials_of(const catalogue::Service& service, Language language, bool noted) {
  std::string lines;
  for (const auto& material : service.materials) {
    if (!lines.empty()) lines += '\n';
    lines += material.name.in(language);
    const auto& note = material.note.in(language);
    if (noted && !note.empty()) lines += bracketed(note, language);
  }
  return lines;
}

void add_facts(ui::Flow& flow, Ui& ui, const View& view, const catalogue::Service& service) {
  const Language language = ui.language();
  const auto materials = materials_of(service, language, !spare(ui));
  add_row(flow, ui, ui.tr("要准备什么"), materials.empty() ? ui.tr("什么都不用带") : materials);
  const auto questions = catalogue::shown_pages(visit::facts_of(view.state, view.world)).size();
  add_row(flow, ui, ui.tr("要做什么"),
          ui::tr_count("回答{n}个问题，再核对、提交", static_cast<int>(questions), language));
  add_row(flow, ui, ui.tr("多久办好"), service.time_limit.in(language));
  add_row(flow, ui, ui.tr("谁来办理"), service.department.in(language));
  add_row(flow, ui, ui.tr("不用机器也能办"), service.office_hours_way.in(language));
}

void add_introduction_head(ui::Flow& flow, Ui& ui, const catalogue::Service& service) {
  if (!spare(ui)) add_emblem(flow, ui, service.icon, ui::NoticeKind::good);
  add_centred(flow, service.name.in(ui.language()), ui::TextStep::title);
  if (!spare(ui)) add_centred(flow, service.summary.in(ui.language()), ui::TextStep::body);
}

// One draft is kept for a person: who begins something else is told before, not after.
void add_what_is_replaced(ui::Flow& flow, Ui& ui, const View& view) {
  const auto& draft = view.state.draft;
  if (!draft || draft->service_id == view.state.service_id) return;
  const auto* other = view.world.catalogue.find(draft->service_id);
  if (other == nullptr || !visit::can_keep(view.state, view.world)) return;
  add_notice(flow, ui, ui::NoticeKind::attention, {},
             ui::tr_format("机器只替您留一份。开始填这件，上次没办完的“{service}”就不留了。", ui.language(),
                           {{"service", other->name.in(ui.language())}}));
}

}  // namespace

void draw_introduction(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(
      ui, view, emit, {.can_back = true, .back_label = ui.tr("选别的事"), .main_label = ui.tr("开始填写")});
  const auto& service = *visit::service_of(view.state, view.world);
  const auto [left, right] = halves(ui, content);
  const bool beside = wide(ui);
  ui::Flow head(ui, "head", left.w);
  ui::Flow flow(ui, "introduction", beside ? right.w : content.w);
  add_introduction_head(beside ? head : flow, ui, service);
  if (!beside) flow.space(3);
  add_what_is_replaced(flow, ui, view);
  add_facts(flow, ui, view, service);
  if (beside) show_centred(head, left);
  flow.show(beside ? right : content);
}

}  // namespace yimen::screens
