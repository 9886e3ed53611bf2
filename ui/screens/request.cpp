// Where one request stands: how far it is, who has it, by when, and what to do next.
#include <algorithm>

#include "ui/kit/kit.h"
#include "ui/screens/each_screen.h"
#include "ui/screens/furniture.h"
#include "ui/screens/moments.h"
#include "ui/screens/stages.h"

namespace yimen::screens {
namespace {

using Backend = visit::Requests::Backend;
using visit::Standing;

// The service is named to its owner only: a receipt may lie about.
const catalogue::Service* service_of(const View& view, const Standing& standing) {
  return view.state.identity ? view.world.catalogue.find(standing.service_id) : nullptr;
}

std::string since(const Ui& ui, const Standing& standing) {
  if (!standing.known_at) return ui.tr("受理部门还没有新的消息。");
  return ui::tr_format("截至 {time}", ui.language(),
                       {{"time", moment_text(*standing.known_at, ui.language())}});
}

// Since when this is known, and why it is not newer.
void add_since(ui::Flow& flow, Ui& ui, const View& view, const Standing& standing) {
  const auto known = since(ui, standing);
  switch (view.state.requests->backend) {
    case Backend::answered: return add_soft(flow, known);
    case Backend::asked: return add_soft(flow, known + "  " + ui.tr("正在问最新的情况…"));
    case Backend::unreachable: break;
  }
  add_notice(flow, ui, ui::NoticeKind::info, ui.tr("现在连不上网，这里是本机知道的情况"), known);
}

std::string next_of(const Ui& ui, const View& view, const Standing& standing) {
  const auto& told = standing.next_step.in(ui.language());
  if (!told.empty()) return told;
  if (standing.stage == visit::Stage::queued) return ui.tr("不用您再来，也不用再交一次。");
  const auto* service = service_of(view, standing);
  return service && standing.stage == visit::Stage::sent ? service->next_step.in(ui.language())
                                                         : std::string();
}

void add_title_of(ui::Flow& flow, Ui& ui, const View& view, const Standing& standing) {
  const auto* service = service_of(view, standing);
  add_title(flow, service ? service->name.in(ui.language()) : ui.tr("这份申请办到哪了"));
  if (!spare(ui))
    add_soft(flow, ui::tr_format("编号 {number}", ui.language(), {{"number", standing.number}}));
  flow.space(1);
}

void add_now(ui::Flow& flow, Ui& ui, const View& view, const Standing& standing) {
  const auto words = words_of(ui, view, standing.stage);
  add_notice(flow, ui, words.kind, {}, words.sentence);
}

void add_what_next(ui::Flow& flow, Ui& ui, const View& view, const Standing& standing) {
  add_row(flow, ui, ui.tr("接下来"), next_of(ui, view, standing));
  if (!spare(ui) || standing.stage == visit::Stage::declined)
    add_row(flow, ui, ui.tr("有事找谁"),
            ui::tr_format("{counter}，电话{phone}", ui.language(),
                          {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}}));
  add_since(flow, ui, view, standing);
}

void draw_one_column(Ui& ui, const View& view, const Standing& standing, Rect area) {
  ui::Flow flow(ui, "request", area.w);
  add_title_of(flow, ui, view, standing);
  add_now(flow, ui, view, standing);
  flow.space(2);
  add_path(flow, ui, standing);
  flow.space(4);
  add_what_next(flow, ui, view, standing);
  flow.show(area);
}

// The path beside the words, where both fit without turning pages.
bool draw_two_columns(Ui& ui, const View& view, const Standing& standing, Rect area) {
  const auto [left, right] = halves(ui, area);
  ui::Flow path(ui, "path", left.w);
  add_title_of(path, ui, view, standing);
  path.space(2);
  add_path(path, ui, standing);
  ui::Flow words(ui, "words", right.w);
  add_now(words, ui, view, standing);
  words.space(2);
  add_what_next(words, ui, view, standing);
  if (!wide(ui) || std::max(path.height(), words.height()) > area.h) return false;
  path.show(left);
  words.show(right);
  return true;
}

struct NotFound {
  const char* icon;
  ui::NoticeKind kind;
  const char* title;
  std::string words;
};

NotFound why_nothing(const Ui& ui, const View& view) {
  const auto ask = ui::tr_format("请到{counter}查，或打电话{phone}。", ui.language(),
                                 {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}});
  switch (view.state.requests->backend) {
    case Backend::asked: return {"wait", ui::NoticeKind::info, YIMEN_TR("正在查，请等一等"), {}};
    case Backend::answered: return {"search", ui::NoticeKind::attention, YIMEN_TR("没有查到这份申请"), ask};
    case Backend::unreachable: break;
  }
  return {"wifi-off", ui::NoticeKind::attention, YIMEN_TR("现在查不到这份申请"),
          ui.tr("本机没有它的记录，现在又连不上网。请过一会儿再来。") + '\n' + ask};
}

void draw_nothing(Ui& ui, const View& view, Rect content) {
  const Rect column = reading_column(ui, content);
  const auto why = why_nothing(ui, view);
  ui::Flow flow(ui, "request", column.w);
  add_emblem(flow, ui, why.icon, why.kind);
  add_centred(flow, ui.tr(why.title), ui::TextStep::title);
  if (!why.words.empty()) add_centred(flow, why.words, ui::TextStep::body);
  show_centred(flow, column);
}

Furniture around(const Ui& ui, const View& view) {
  if (!view.state.identity) return {.main_label = ui.tr("看好了"), .main_icon = "check"};
  Furniture furniture{.can_back = true};
  if (visit::can_correct(view.state, view.world)) furniture.main_label = ui.tr("现在补正");
  return furniture;
}

}  // namespace

void draw_request(Ui& ui, const View& view, const Emit& emit) {
  const Rect content = furniture(ui, view, emit, around(ui, view));
  if (const auto* standing = visit::shown_request(*view.state.requests)) {
    if (!draw_two_columns(ui, view, *standing, content))
      draw_one_column(ui, view, *standing, reading_column(ui, content));
  } else {
    draw_nothing(ui, view, content);
  }
}

}  // namespace yimen::screens
