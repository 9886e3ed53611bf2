#include "ui/screens/field_parts.h"

#include <algorithm>

#include "ui/kit/answer_row.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::Option;

const std::vector<Option>& communities_of(const Question& q) { return q.view.world.catalogue.communities(); }

const Option* community_of(const Question& q) {
  const auto answer = answer_of(q);
  const auto& all = communities_of(q);
  const auto found =
      std::ranges::find_if(all, [&](const Option& option) { return is_chosen(answer, option.id); });
  return found == all.end() ? nullptr : &*found;
}

// An address is chosen first and typed then: 1 while the community is to be chosen again.
int& choosing_again(const Question& q) { return q.ui.memory("community"); }

}  // namespace

bool choosing_community(const Question& q) {
  return !communities_of(q).empty() && (community_of(q) == nullptr || choosing_again(q) == 1);
}

void add_address(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  if (choosing_community(q)) {
    flow.text(q.ui.tr("先选您住的社区"), {.step = ui::TextStep::heading});
    flow.space(1);
    return add_options(flow, q, communities_of(q), [q] { choosing_again(q) = 0; });
  }
  if (const auto* community = community_of(q)) {
    const auto label = q.ui.tr("社区");
    const auto change = q.ui.tr("改");
    const auto value = community->label.in(q.ui.language());
    const float height = answer_row_height(
        q.ui, {.id = "community", .label = label, .value = value, .change = change}, flow.width());
    flow.add(height, [q, label, change, value](Rect box) {
      if (answer_row(q.ui, box, {.id = "community", .label = label, .value = value, .change = change}))
        choosing_again(q) = 1;
    });
    flow.space(2);
  }
  add_typed(flow, q, wants_keyboard);
}

}  // namespace yimen::screens
