// One question a page: where one is, what is asked, and the keyboard that suits the answer.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/form_page.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::Field;
using catalogue::Page;

bool all_optional(const Page& page) { return std::ranges::all_of(page.fields, &Field::optional); }

bool nothing_needed(const Page& page, const View& view) {
  return std::ranges::all_of(page.fields, [&](const Field& field) {
    const auto found = view.state.answers.find(field.id);
    return field.optional && (found == view.state.answers.end() || found->second.empty());
  });
}

std::string way_on(const Ui& ui, const View& view, const Page& page) {
  if (view.state.changing) return ui.tr("改好了");
  return nothing_needed(page, view) ? ui.tr("不填，下一步") : ui.tr("下一步");
}

void add_progress(ui::Flow& flow, Ui& ui, const View& view) {
  const auto at = visit::progress_of(view.state, view.world);
  auto words = ui::tr_format("第{step}步，共{steps}步", ui.language(),
                             {{"step", std::to_string(at.step)}, {"steps", std::to_string(at.steps)}});
  const float height = progress_height(ui, {at.step, at.steps, words});
  flow.read(height, [&ui, at, words = std::move(words)](Rect box) {
    progress(ui, box, {at.step, at.steps, words});
  });
  flow.space(3);
}

bool is_prefilled(const Field& field, const View& view) {
  const auto found = view.state.answers.find(field.id);
  return field.known == catalogue::Known::person_name && found != view.state.answers.end() &&
         view.state.identity && found->second.text == view.state.identity->name;
}

// How to answer, for a page with one field; with several, each hint would bury the fields.
void add_hints(ui::Flow& flow, Ui& ui, const View& view, const Field& field) {
  const Language language = ui.language();
  add_soft(flow, field.hint.in(language));
  if (is_prefilled(field, view)) add_soft(flow, ui.tr("已经替您填好，不对可以改。"));
}

// After a draft was taken up.
void add_remark(ui::Flow& flow, Ui& ui, visit::Remark remark) {
  if (remark == visit::Remark::form_changed)
    add_notice(flow, ui, ui::NoticeKind::info, {},
               ui.tr("这张表有了改动。以前填的、还能用的都留着，请再看一看。"));
  if (remark == visit::Remark::taken_up && !spare(ui)) add_soft(flow, ui.tr("接着上次的办，前面填的都在。"));
}

void add_question_head(ui::Flow& flow, Ui& ui, const View& view, const Page& page) {
  add_progress(flow, ui, view);
  add_remark(flow, ui, view.state.remark);
  const auto& title = page.title.in(ui.language());
  add_title(flow, all_optional(page) ? marked_optional(ui, title) : title);
  if (!spare(ui)) add_soft(flow, page.help.in(ui.language()));
  if (page.fields.size() == 1) add_hints(flow, ui, view, page.fields.front());
  flow.space(2);
}

}  // namespace

void draw_question(Ui& ui, const View& view, const Emit& emit) {
  const Page& page = *visit::page_of(view.state, view.world);
  const Rect content = furniture(ui, view, emit, {.can_back = true, .main_label = way_on(ui, view, page)});
  const auto add = [&](ui::Flow& flow) { add_question_head(flow, ui, view, page); };
  draw_form(ui, view, emit, {page.fields, view.state.answers, add}, content);
}

}  // namespace yimen::screens
