#include "ui/screens/home_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/kit.h"
#include "ui/screens/furniture.h"
#include "ui/screens/links.h"

namespace yimen::screens {
namespace {

std::string heading_of(const Ui& ui, const View& view) {
  const auto name = masked_name(view);
  return name.empty() ? ui.tr("您要办什么事？")
                      : ui::tr_format("{name}，您要办什么事？", ui.language(), {{"name", name}});
}

// Requests that wait for their owner.
int to_correct(const visit::Requests& requests) {
  return static_cast<int>(std::ranges::count(requests.all, visit::Stage::returned, &visit::Standing::stage));
}

struct OwnRequests {
  std::string label, note;
  ui::Button button() const { return {.id = "requests", .label = label, .icon = "receipt", .note = note}; }
};

OwnRequests own_requests(const Ui& ui, const visit::Requests& requests) {
  OwnRequests own{ui.tr("我的办件"), {}};
  const auto count = static_cast<int>(requests.all.size());
  if (count > 0) own.label = ui::tr_count("我的办件（{n}件）", count, ui.language());
  if (const int returned = to_correct(requests); returned > 0)
    own.note = ui::tr_count("有{n}件要您补正", returned, ui.language());
  return own;
}

}  // namespace

void add_home_heading(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  auto words = heading_of(ui, view);
  if (!view.state.requests) return add_title(flow, words, true);
  auto own = own_requests(ui, *view.state.requests);
  const ui::TextStyle style{.step = ui::TextStep::title, .personal = true};
  const float width = std::min(flow.width(), button_width(ui, own.button()));
  const float height = std::max(ui.metrics().main_target(), button_height(ui, own.button(), width));
  const float title = std::ceil(ui.text_width(words, style)) + 1;
  const bool beside = title + gutter(ui) + width <= flow.width();
  if (!beside) {
    add_title(flow, words, true);
    flow.space(1);
  }
  flow.add(height, [=, &ui, &emit, words = std::move(words), own = std::move(own)](Rect box) {
    const float line = ui.text_height(words, title, style);
    if (beside) ui.text({box.x, box.y + std::floor((box.h - line) / 2), title, line}, words, style);
    const float x = beside ? box.right() - width : box.x;
    if (button(ui, {x, box.y, width, box.h}, own.button())) emit(visit::RequestsAsked{});
  });
}

void add_office_notices(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  const auto notices = visit::notices_on(view.world.station, view.world.wall);
  for (std::size_t i = 0; i < notices.size(); ++i) {
    const auto id = "notice-" + std::to_string(i);
    const auto title = notices[i]->title.in(ui.language());
    const ui::Button spec{.id = id, .label = title, .icon = "info", .kind = ui::ButtonKind::quiet};
    const float width = std::min(flow.width(), button_width(ui, spec));
    const float height = std::max(ui.metrics().min_target(), button_height(ui, spec, width));
    flow.add(height, [&ui, &emit, width, id, title, i](Rect box) {
      const ui::Button link{.id = id, .label = title, .icon = "info", .kind = ui::ButtonKind::quiet};
      if (button(ui, {box.x, box.y, width, box.h}, link)) emit(visit::NewsOpened{i});
    });
    flow.space(1);
  }
}

void add_face_link(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit) {
  if (!visit::can_keep_face(view.state, view.world)) return;
  add_links(flow, ui,
            {{"face-settings", ui.tr("刷脸设置"), "face", [&emit] { emit(visit::FaceSettingsAsked{}); },
              ui::ButtonKind::quiet}});
}

}  // namespace yimen::screens
