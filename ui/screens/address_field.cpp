// Where somebody lives: street, community, road are chosen; only numbers are typed.
#include "ui/screens/field_parts.h"

#include <algorithm>

#include "ui/kit/answer_row.h"
#include "ui/kit/button.h"
#include "ui/kit/choice.h"
#include "ui/kit/layout.h"
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

// Which community stands for the place that was opened, by index + 1; and how deep: 2 shows what lies in its
// street.
int& opened(const Question& q) { return q.ui.memory("place"); }
int& depth(const Question& q) { return q.ui.memory("place.depth"); }

// The name at a depth; of what does not reach so deep, its own.
const Text& name_at(const Option& community, std::size_t at) {
  return community.path.empty() ? community.label : community.path[std::min(at, community.path.size() - 1)];
}

bool lies_in(const Option& community, const Option& opened, std::size_t levels) {
  for (std::size_t i = 0; i < levels; ++i)
    if (!(name_at(community, i) == name_at(opened, i))) return false;
  return true;
}

bool is_leaf(const Option& community, std::size_t at) { return at + 1 >= community.path.size(); }

// What can be chosen now: indices of one community for each name.
struct Places {
  std::size_t level;  // of the names
  std::vector<std::size_t> communities;
};

Places places_now(const Question& q) {
  const auto& all = communities_of(q);
  const auto at = static_cast<std::size_t>(opened(q));
  const bool open = at > 0 && at <= all.size();
  Places places{open ? static_cast<std::size_t>(depth(q)) : 0, {}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (open && !lies_in(all[i], all[at - 1], places.level)) continue;
    const auto same = [&](std::size_t other) {
      return name_at(all[other], places.level) == name_at(all[i], places.level);
    };
    if (std::ranges::none_of(places.communities, same)) places.communities.push_back(i);
  }
  return places;
}

void choose_community(const Question& q, const Option& community) {
  auto answer = answer_of(q);
  answer.chosen = {community.id};
  q.emit(visit::Answered{q.field.id, answer});
  choosing_again(q) = 0;
  opened(q) = depth(q) = 0;
}

void choose_place(const Question& q, std::size_t index, std::size_t level) {
  const Option& community = communities_of(q)[index];
  if (is_leaf(community, level)) return choose_community(q, community);
  opened(q) = static_cast<int>(index) + 1;
  depth(q) = static_cast<int>(level) + 1;
}

void draw_place(const Question& q, std::size_t index, std::size_t level, Rect box) {
  const Option& community = communities_of(q)[index];
  const auto& words = name_at(community, level).in(q.ui.language());
  const std::string id = "place." + community.id;
  if (is_leaf(community, level)) {
    const bool chosen = is_chosen(answer_of(q), community.id);
    if (radio(q.ui, box, {.id = id, .label = words, .selected = chosen})) choose_community(q, community);
  } else if (button(q.ui, box, {.id = id, .label = words, .icon = "next", .icon_after = true})) {
    choose_place(q, index, level);
  }
}

void add_way_back(ui::Flow& flow, const Question& q, std::size_t level) {
  const auto& name = name_at(communities_of(q)[static_cast<std::size_t>(opened(q)) - 1], level - 1);
  const auto label = q.ui.tr("改");
  const auto words = q.ui.tr("住在");
  const auto value = name.in(q.ui.language());
  const ui::AnswerRow row{.id = "place.back", .label = words, .value = value, .change = label};
  flow.add(answer_row_height(q.ui, row, flow.width()), [q, label, words, value](Rect box) {
    if (answer_row(q.ui, box, {.id = "place.back", .label = words, .value = value, .change = label}) &&
        --depth(q) == 0)
      opened(q) = 0;
  });
  flow.space(2);
}

void add_places(ui::Flow& flow, const Question& q) {
  const Places places = places_now(q);
  add_complaint(flow, q);
  if (places.level > 0) add_way_back(flow, q, places.level);
  const bool last = std::ranges::all_of(
      places.communities, [&](std::size_t i) { return is_leaf(communities_of(q)[i], places.level); });
  flow.text(last ? q.ui.tr("在哪个社区或村？") : q.ui.tr("在哪个街道或镇？"),
            {.step = ui::TextStep::heading});
  flow.space(1);
  const float gap = q.ui.metrics().gutter();
  const auto columns = ui::columns_for(flow.width(), q.ui.metrics().em(ui::TextStep::body) * 9, gap, 2);
  const float width = (flow.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  for (const auto i : places.communities) {
    const auto& words = name_at(communities_of(q)[i], places.level).in(q.ui.language());
    height = std::max({height, choice_height(q.ui, {.id = "place", .label = words}, width),
                       button_height(q.ui, {.id = "place", .label = words, .icon = "next"}, width)});
  }
  flow.grid(places.communities.size(), columns, height, [q, places](std::size_t i, Rect box) {
    draw_place(q, places.communities[i], places.level, box);
  });
}

}  // namespace

// Another road takes the place of the one that was chosen; the numbers after it stay.
std::vector<entry::Offer> known_roads(const Question& q) {
  std::vector<entry::Offer> roads;
  const auto* community = community_of(q);
  if (!community) return roads;
  std::string rest = answer_of(q).text;
  for (const Text& road : community->roads) {
    const auto& words = road.in(q.ui.language());
    if (rest.starts_with(words)) rest.erase(0, words.size());
    roads.push_back({words, {}});
  }
  for (auto& road : roads) road.text = road.label + rest;
  return roads;
}

bool choosing_community(const Question& q) {
  return !communities_of(q).empty() && (community_of(q) == nullptr || choosing_again(q) == 1);
}

void add_address(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  if (choosing_community(q)) return add_places(flow, q);
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
