#include "ui/screens/furniture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/identity/identity.h"
#include "kiosk/visit/faults.h"
#include "ui/kit/i18n.h"
#include "ui/kit/page.h"
#include "ui/kit/text_block.h"
#include "ui/screens/remarks.h"

namespace yimen::screens {
namespace {

ui::Page page_of(const View& view, const Furniture& spec, Language language) {
  const auto& office = view.world.station.office;
  ui::Page page{.place = office.name.in(language), .phone = office.phone};
  page.can_leave = spec.can_leave;
  page.can_back = spec.can_back;
  page.back_label = spec.back_label;
  if (!spec.main_label.empty())
    page.main = ui::MainAction{spec.main_label, spec.main_icon, spec.main_enabled};
  return page;
}

// A block is never higher than this share of the screen, or it would not fit a page.
constexpr float kBlockShare = 0.18F;

// After the sentence that begins at `from`, and the space behind it.
std::size_t end_of_sentence(std::string_view text, std::size_t from) {
  constexpr std::string_view kFullStop = "。";
  const auto chinese = text.find(kFullStop, from);
  const auto english = text.find(". ", from);
  const auto end = std::min(chinese == std::string_view::npos ? chinese : chinese + kFullStop.size(),
                            english == std::string_view::npos ? english : english + 2);
  return std::min(end, text.size());
}

// A text in parts of whole sentences, each low enough for a block; as a rule it is one part.
std::vector<std::string_view> sentences(Ui& ui, std::string_view text, float width,
                                        const ui::TextStyle& style) {
  const float most = ui::reachable(ui).h * kBlockShare;
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    auto end = end_of_sentence(text, 0);
    for (auto next = end; next < text.size();) {
      next = end_of_sentence(text, next);
      if (ui.text_height(text.substr(0, next), width, style) > most) break;
      end = next;
    }
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return parts;
}

// What happens to anybody and is put right at once: nothing is broken, and staff need no code for it.
bool is_hitch(const Fault& fault) {
  constexpr std::array kHitches{&visit::kNotStaff,   &visit::kNotOneself,   &visit::kOtherPerson,
                                &visit::kNotEnough,  &visit::kCardGone,     &visit::kPinWrong,
                                &visit::kCardLocked, &visit::kFaceNotSeen,  &visit::kFaceGivenUp,
                                &visit::kTooYoung,   &visit::kHelpsOneself, &visit::kHelperByStaff};
  return std::ranges::find(kHitches, &fault) != kHitches.end();
}

}  // namespace

Rect furniture(Ui& ui, const View& view, const Emit& emit, const Furniture& spec) {
  const auto wishes = page(ui, page_of(view, spec, ui.language()));
  if (wishes.settings) open_settings(ui, emit, SettingsPart::comfort);
  if (wishes.language) open_settings(ui, emit, SettingsPart::language);
  if (wishes.repeat) ui.send_key(draw::Key::repeat);
  if (wishes.help) emit(visit::OverlayOpened{visit::Overlay::help});
  if (wishes.leave) emit(visit::OverlayOpened{visit::Overlay::leave});
  if (wishes.back) emit(visit::WentBack{});
  if (wishes.main) emit(visit::Continued{});
  return draw_remarks(ui, view, wishes.content);
}

Rect settings_furniture(Ui& ui, const View& view, const Emit& emit, SettingsPart part) {
  const auto screen = view.state.screen;
  auto spec = page_of(view, {}, ui.language());
  const auto done = ui.tr("好了");
  spec.can_leave = screen != visit::Screen::attract && screen != visit::Screen::goodbye;
  spec.main = ui::MainAction{done, "check"};
  spec.open = part == SettingsPart::comfort ? ui::Tool::settings : ui::Tool::language;
  const auto wishes = page(ui, spec);
  const auto turn = [&](SettingsPart to) {
    if (to == part) return emit(visit::OverlayClosed{});
    open_settings(ui, emit, to);
  };
  if (wishes.main || ui.take_key(draw::Key::back)) emit(visit::OverlayClosed{});
  if (wishes.settings) turn(SettingsPart::comfort);
  if (wishes.language) turn(SettingsPart::language);
  if (wishes.repeat) ui.send_key(draw::Key::repeat);
  if (wishes.help) emit(visit::OverlayOpened{visit::Overlay::help});
  if (wishes.leave) emit(visit::OverlayOpened{visit::Overlay::leave});
  return draw_remarks(ui, view, wishes.content);
}

bool spare(const Ui& ui) {
  constexpr float kLowScreen = 30;  // in em of the body text
  return ui.settings().text_size >= visit::TextSize::large ||
         ui::reachable(ui).h < kLowScreen * ui.metrics().em(ui::TextStep::body);
}

bool wide(const Ui& ui) {
  constexpr float kTwoColumns = 36;
  return !ui.metrics().portrait() && ui.screen().w >= kTwoColumns * ui.metrics().em(ui::TextStep::body);
}

Rect reading_column(const Ui& ui, Rect area) {
  const float width = ui::line_width(ui, area.w);
  return {area.x + std::floor((area.w - width) / 2), area.y, width, area.h};
}

float gutter(const Ui& ui) { return ui.metrics().space(4); }

void add_notice(ui::Flow& flow, Ui& ui, ui::NoticeKind kind, std::string title, std::string text) {
  constexpr float kMostShare = 0.4F;  // of the screen: what is higher goes on line by line
  const float height = notice_height(ui, {kind, title, text}, flow.width());
  if (height > ui::reachable(ui).h * kMostShare) {
    if (!title.empty()) flow.text(title, {.bold = true});
    flow.text(text, {.bold = title.empty()});
    return flow.space(2);
  }
  flow.read(height, [&ui, kind, title = std::move(title), text = std::move(text)](Rect box) {
    notice(ui, box, {kind, title, text});
  });
  flow.space(2);
}

void add_error(ui::Flow& flow, Ui& ui, const Error& error) {
  if (is_hitch(*error.fault))
    return add_notice(flow, ui, ui::NoticeKind::attention, {}, ui.tr(error.fault->sentence));
  add_notice(flow, ui, ui::NoticeKind::wrong, {}, ui.tr(error.fault->sentence));
  flow.text(ui::tr_format("工作人员请看：{code}", ui.language(), {{"code", error.fault->code}}),
            {.step = ui::TextStep::note, .tone = ui::Tone::soft});
  flow.space(2);
}

void add_emblem(ui::Flow& flow, Ui& ui, std::string_view icon, ui::NoticeKind kind) {
  const float side = ui.metrics().space(spare(ui) ? 12 : 16);
  flow.read(side,
            [&ui, icon, kind, side](Rect box) { emblem(ui, ui::centred(box, side, side), icon, kind); });
  flow.space(2);
}

ui::TextStep step_on_one_line(Ui& ui, std::string_view text, float width) {
  for (const auto step : {ui::TextStep::display, ui::TextStep::title})
    if (ui.text_width(text, {.step = step}) < width) return step;
  return ui::TextStep::heading;
}

void add_centred(ui::Flow& flow, std::string_view text, ui::TextStep step, bool personal) {
  flow.text(text, {.step = step, .align = ui::Align::centre, .personal = personal});
  flow.space(1);
}

void add_title(ui::Flow& flow, std::string_view text, bool personal) {
  flow.text(text, {.step = ui::TextStep::title, .personal = personal});
  flow.space(1);
}

void add_soft(ui::Flow& flow, std::string_view text) {
  if (text.empty()) return;
  flow.text(text, {.tone = ui::Tone::soft});
  flow.space(1);
}

void add_labelled(ui::Flow& flow, Ui& ui, const Labelled& spec) {
  const float width = ui::line_width(ui, flow.width(), spec.style.step);
  const auto parts = sentences(ui, spec.text, width, spec.style);
  if (parts.empty()) return;
  const float label = ui.text_height(spec.label, flow.width(), spec.label_style) + spec.gap;
  const float first = ui.text_height(parts.front(), width, spec.style);
  flow.read(label + first,
            [=, &ui, words = std::string(spec.label), text = std::string(parts.front())](Rect box) {
              ui.text({box.x, box.y, box.w, label}, words, spec.label_style);
              ui.text({box.x, box.y + label, width, first}, text, spec.style);
            });
  for (std::size_t i = 1; i < parts.size(); ++i) flow.text(parts[i], spec.style);
}

void add_row(ui::Flow& flow, Ui& ui, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  add_labelled(flow, ui, {label, {.bold = true}, 0, value, {}});
  flow.space(1.5);
  flow.read(ui.metrics().hairline(), [&ui](Rect box) { divider(ui, box); });
  flow.space(2);
}

Halves halves(const Ui& ui, Rect area) {
  const float gap = ui.metrics().flat() ? ui.metrics().gutter() : gutter(ui) * 2;
  const float half = std::floor((area.w - gap) / 2);
  return {{area.x, area.y, half, area.h}, {area.x + half + gap, area.y, half, area.h}};
}

float stretched(const Ui& ui, float free, std::size_t rows, float least, float most) {
  const auto n = static_cast<float>(std::max(rows, std::size_t{1}));
  const float gap = ui.metrics().space(2);  // of Flow::grid
  return std::max(least, std::min(most, std::floor((free - gap * (n - 1)) / n)));
}

void show_centred(ui::Flow& flow, Rect area) {
  // A little above the middle: where the eye takes the middle to be.
  const float free = std::max(0.0F, area.h - flow.height());
  const float above = std::floor(free * 0.4F);
  flow.show({area.x, area.y + above, area.w, area.h - above});
}

std::string counter_of(const Ui& ui, const View& view) {
  return view.world.station.office.counter.in(ui.language());
}

std::string phone_of(const View& view) {
  constexpr std::string_view kNoBreakSpace = "\u00a0";
  std::string phone;
  for (const char c : view.world.station.office.phone)
    c == ' ' ? phone.append(kNoBreakSpace) : phone.append(1, c);
  return phone;
}

std::string office_way(const Ui& ui, const View& view) {
  return ui::tr_format("也可以到{counter}办理，电话{phone}。", ui.language(),
                       {{"counter", counter_of(ui, view)}, {"phone", phone_of(view)}});
}

std::string masked_name(const View& view) {
  return view.state.identity ? identity::masked_name(view.state.identity->name) : std::string();
}

}  // namespace yimen::screens
