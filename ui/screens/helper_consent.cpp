// What helper and person agree to, each on a page of their own: nobody agrees for the other unseen.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"

namespace yimen::screens {
namespace {

using visit::Helping;

struct Consent {
  std::string title;
  Text terms;
  std::string words;  // beside the box
  bool agreed;
};

Consent of_helper(const Ui& ui, const visit::Helper& helper) {
  const auto name = identity::masked_name(helper.identity->name);
  return {ui::tr_format("{name}，请您看一看", ui.language(), {{"name", name}}), helper_terms(*helper.how),
          ui.tr("我记住了，会做到"), helper.agreed};
}

Consent of_person(const Ui& ui, const View& view, const visit::Helper& helper) {
  const bool here = helper.how == Helping::accompanies;
  const auto name = masked_name(view);
  const auto title = here ? ui::tr_format("{name}，请您看一看", ui.language(), {{"name", name}})
                          : ui::tr_format("替{name}说一声", ui.language(), {{"name", name}});
  return {title, person_terms(*helper.how), here ? ui.tr("我愿意") : ui.tr("是这样"), helper.person_agreed};
}

// A line a sentence, so that each can be taken in before the next.
void add_terms(ui::Flow& flow, std::string_view terms) {
  while (!terms.empty()) {
    const auto end = terms.find('\n');
    flow.text(terms.substr(0, end), {.step = ui::TextStep::heading});
    flow.space(2);
    terms.remove_prefix(end == std::string_view::npos ? terms.size() : end + 1);
  }
}

void add_box(ui::Flow& flow, Ui& ui, const Emit& emit, const Consent& consent) {
  const float height = choice_height(ui, {.id = "agree", .label = consent.words}, flow.width());
  flow.add(height, [&ui, &emit, label = consent.words, agreed = consent.agreed](Rect box) {
    if (checkbox(ui, box, {.id = "agree", .label = label, .selected = agreed}))
      emit(visit::ConsentSet{!agreed});
  });
}

}  // namespace

void draw_helper_consent(Ui& ui, const View& view, const Emit& emit) {
  const auto& helper = *view.state.helper;
  const auto consent = view.state.screen == visit::Screen::helper_consent ? of_helper(ui, helper)
                                                                          : of_person(ui, view, helper);
  const Rect content = furniture(
      ui, view, emit, {.can_back = true, .main_label = ui.tr("下一步"), .main_enabled = consent.agreed});
  const Rect column = reading_column(ui, content);
  ui::Flow flow(ui, "helper-consent", column.w);
  add_title(flow, consent.title, true);
  if (view.state.screen == visit::Screen::person_consent) {
    const auto name = identity::masked_name(helper.identity->name);
    flow.text(ui::tr_format("来帮忙的是{name}。", ui.language(), {{"name", name}}), {.personal = true});
  }
  flow.space(2);
  add_terms(flow, consent.terms.in(ui.language()));
  flow.space(2);
  add_box(flow, ui, emit, consent);
  flow.space(4);
  add_links(flow, ui, {{"alone", ui.tr("不用人帮了"), "person", [&emit] { emit(visit::HelperDropped{}); }}});
  flow.show(column);
}

}  // namespace yimen::screens
