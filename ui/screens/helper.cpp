// Somebody helps: how, who it is to the person, and how they say who they are.
#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"
#include "ui/screens/ways.h"

namespace yimen::screens {
namespace {

using visit::Helping;
using visit::Relation;

struct Row {
  std::string id;
  std::string label;
  bool selected;
  visit::Event event;
};

Row row_of(const Ui& ui, Helping how, const visit::Helper& helper) {
  const bool along = how == Helping::accompanies;
  return {std::string(name_of(how)), along ? ui.tr("本人在这里，我陪着办") : ui.tr("本人没有来，我替本人办"),
          helper.how == how, visit::HelpingChosen{how}};
}

Row row_of(const Ui& ui, Relation relation, const visit::Helper& helper) {
  return {std::string(name_of(relation)), words_for(relation).in(ui.language()), helper.relation == relation,
          visit::RelationChosen{relation}};
}

// One of several, in `columns` where they stay readable.
void add_choice(ui::Flow& flow, Ui& ui, const Emit& emit, std::vector<Row> rows, std::size_t most_columns) {
  const float least = ui.metrics().em(ui::TextStep::body) * 9;
  const std::size_t columns = ui::columns_for(flow.width(), least, ui.metrics().gutter(), most_columns);
  const float cell =
      (flow.width() - ui.metrics().gutter() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float height = 0;
  for (const auto& row : rows)
    height = std::max(height, choice_height(ui, {.id = row.id, .label = row.label}, cell));
  const std::size_t count = rows.size();
  flow.grid(count, columns, height, [&ui, &emit, rows = std::move(rows)](std::size_t i, Rect box) {
    const auto& row = rows[i];
    if (radio(ui, box, {.id = row.id, .label = row.label, .selected = row.selected})) emit(row.event);
  });
}

void add_alone(ui::Flow& flow, Ui& ui, const Emit& emit) {
  flow.space(4);
  add_links(flow, ui,
            {{"alone", ui.tr("不用了，一个人办"), "person", [&emit] { emit(visit::HelperDropped{}); }}});
}

}  // namespace

void draw_helper(Ui& ui, const View& view, const Emit& emit) {
  const auto& helper = *view.state.helper;
  const bool ready = helper.how && helper.relation;
  const Rect content =
      furniture(ui, view, emit, {.can_back = true, .main_label = ui.tr("下一步"), .main_enabled = ready});
  const Rect column = reading_column(ui, content);
  ui::Flow flow(ui, "helper", column.w);
  add_title(flow, ui.tr("谁来帮忙？"));
  flow.space(2);
  std::vector<Row> hows;
  for (const Helping how : {Helping::accompanies, Helping::acts_for}) hows.push_back(row_of(ui, how, helper));
  add_choice(flow, ui, emit, std::move(hows), 1);
  flow.space(3);
  flow.text(ui.tr("帮忙的是本人的什么人？"), {.step = ui::TextStep::heading});
  flow.space(1);
  std::vector<Row> relations;
  for (const Relation relation : visit::kRelations) relations.push_back(row_of(ui, relation, helper));
  add_choice(flow, ui, emit, std::move(relations), 2);
  add_alone(flow, ui, emit);
  flow.show(column);
}

void draw_helper_ways(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, {.can_back = true});
  ui::Flow flow(ui, "helper-ways", content.w);
  add_title(flow, ui.tr("请帮忙的人说明自己是谁"));
  if (!spare(ui)) add_soft(flow, ui.tr("用帮忙的人自己的码、卡或者证件。"));
  flow.space(2);
  if (view.state.notice) add_error(flow, ui, *view.state.notice);
  std::vector<WayTile> tiles;
  for (const auto way : {visit::Way::code, visit::Way::card, visit::Way::papers})
    tiles.push_back(way_tile(ui, view, way));
  ui::Flow foot(ui, "foot", content.w);
  add_alone(foot, ui, emit);
  add_way_tiles(flow, ui, emit, std::move(tiles), content.h - flow.height() - foot.height() - 2 * gutter(ui));
  add_alone(flow, ui, emit);
  flow.show(content);
}

}  // namespace yimen::screens
