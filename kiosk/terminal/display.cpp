#include "kiosk/terminal/display.h"

#include <algorithm>
#include <utility>

#include "hal/scanner/scanner.h"
#include "kiosk/terminal/glass.h"
#include "kiosk/terminal/keys.h"
#include "ui/entry/makers.h"
#include "ui/kit/i18n.h"
#include "ui/screens/screens.h"

namespace yimen::terminal {
namespace {

// Somebody is there: a finger, a key or a typed character, but not a window that was uncovered.
bool is_action(const draw::InputEvent& event) {
  return std::holds_alternative<draw::PointerDown>(event) ||
         std::holds_alternative<draw::KeyPressed>(event) || std::holds_alternative<draw::TextTyped>(event);
}

}  // namespace

Result<std::unique_ptr<Display>> Display::make(draw::Surface& surface, Terminal& terminal,
                                               const Config& config, const Clock& clock) {
  if (auto mounted = check_mounting(glass_of(config.panel, surface.size())); !mounted) return fail(mounted);
  ui::translator().load(config.paths.locales);
  auto context = std::make_unique<draw::Context>();
  auto fonts = draw::Fonts::load(*context);
  if (!fonts) return fail(fonts);
  return std::unique_ptr<Display>(
      new Display(surface, terminal, config, clock, std::move(context), std::move(*fonts)));
}

Display::Display(draw::Surface& surface, Terminal& terminal, const Config& config, const Clock& clock,
                 std::unique_ptr<draw::Context> context, std::unique_ptr<draw::Fonts> fonts)
    : surface_(surface),
      terminal_(terminal),
      config_(config),
      clock_(clock),
      context_(std::move(context)),
      fonts_(std::move(fonts)),
      painter_(*context_),
      ui_(*fonts_),
      entries_(entry::makers({.pinyin = config.paths.pinyin,
                              .models = config.paths.models,
                              .own = config.paths.data / "pinyin"})),
      narrator_(terminal.speaker()) {
  if (config.devices.scanner == "wedge") wedge_.emplace();
}

void Display::take(const draw::InputEvent& event) {
  if (std::holds_alternative<draw::Resized>(event) || std::holds_alternative<draw::Exposed>(event))
    painter_.invalidate();
  if (is_action(event)) terminal_.apply(visit::Touched{});
  if (std::holds_alternative<draw::KeyPressed>(event)) last_key_ = clock_.now();
  tell_narrator(event);
  if (!wedge_ || !take_typing(event)) input_.push_back(event);
}

// Whatever somebody does silences it. Repeat comes by the page's own control as well: draw_screen() takes
// both.
void Display::tell_narrator(const draw::InputEvent& event) {
  const auto* pressed = std::get_if<draw::KeyPressed>(&event);
  if (pressed == nullptr) {
    if (is_action(event)) narrator_.touched();
  } else if (pressed->key != draw::Key::repeat) {
    narrator_.key(pressed->key);
  }
}

// Typing goes past the wedge detector, which keeps a scanner's bursts out of the text fields.
bool Display::take_typing(const draw::InputEvent& event) {
  if (const auto* typed = std::get_if<draw::TextTyped>(&event)) {
    hand_on(wedge_->text(typed->utf8, clock_.now()));
    return true;
  }
  const auto* pressed = std::get_if<draw::KeyPressed>(&event);
  if (!pressed || pressed->key != draw::Key::select) return false;
  hand_on(wedge_->enter(clock_.now()));
  return true;
}

void Display::hand_on(hal::WedgeDetector::Output output) {
  if (!output.typed.empty()) input_.emplace_back(draw::TextTyped{std::move(output.typed)});
  if (output.enter) input_.emplace_back(draw::KeyPressed{draw::Key::select});
  if (output.code) terminal_.apply(visit::CodeRead{std::move(*output.code)});
}

std::optional<Instant> Display::due() const {
  const auto wedge = wedge_ ? wedge_->due() : std::nullopt;
  const auto ring = ring_due();
  return wedge && ring ? std::min(*wedge, *ring) : wedge ? wedge : ring;
}

// Somebody pressed a key on the first screen and went: what is left of them is the ring.
std::optional<Instant> Display::ring_due() const {
  if (!ui_.shows_ring() || terminal_.state().screen != visit::Screen::attract) return std::nullopt;
  return last_key_ + config_.limits.idle_warning;
}

void Display::take_keys() {
  for (const hal::Key key : terminal_.take_keys()) take(draw::KeyPressed{draw_key(key)});
  if (wedge_ && wedge_->due() && clock_.now() >= *wedge_->due()) hand_on(wedge_->pause(clock_.now()));
}

bool Display::draw_frame(float seconds) {
  if (terminal_.take_wiped()) forget();
  for (const auto saying : terminal_.take_sayings()) narrator_.ended(saying);
  take_keys();
  if (const auto due = ring_due(); due && clock_.now() >= *due) ui_.drop_ring();
  update_preview();
  std::vector<visit::Event> events;
  const bool changed = paint(seconds, [&] { events = draw_screen(); });
  if (narrator_.is_reading()) terminal_.apply(visit::StillBusy{});
  for (const auto& event : events) terminal_.apply(event);
  return changed || !events.empty() || ui_.wants_frame();
}

bool Display::paint(float seconds, const std::function<void()>& frame) {
  if (!black_) return painter_.paint(surface_, seconds, {}, frame);
  context_->begin_frame(surface_.size(), seconds);
  frame();
  context_->end_frame();
  return false;
}

std::vector<visit::Event> Display::draw_screen() {
  std::vector<visit::Event> events;
  const auto& state = terminal_.state();
  const auto input = std::exchange(input_, {});
  const std::string page = screens::page_name(state);
  const std::string_view over = state.overlay == visit::Overlay::settings ? "settings" : "";
  ui_.begin({.page = page,
             .over = over,
             .panel = glass_of(config_.panel, surface_.size()),
             .settings = state.settings,
             .now = clock_.now(),
             .input = input});
  screens::draw(ui_, {state, terminal_.world(), entries_, preview_.empty() ? nullptr : &preview_},
                [&](visit::Event event) { events.push_back(std::move(event)); });
  if (ui_.take_key(draw::Key::repeat)) narrator_.key(draw::Key::repeat);
  ui_.end();
  read_aloud(over.empty() ? page : page + "/" + std::string(over));
  return events;
}

void Display::read_aloud(const std::string& page) {
  narrator_.frame(ui_.tree(), terminal_.state().settings, page, ui_.focus(),
                  terminal_.world().station.headset);
}

void Display::update_preview() {
  const auto newest = terminal_.preview();
  if (!newest) {
    const auto screen = terminal_.state().screen;
    const bool camera = screen == visit::Screen::scanning || screen == visit::Screen::face;
    if (!camera && !preview_.empty()) preview_.resize({});
    return;
  }
  if (newest->sequence == preview_sequence_ && !preview_.empty()) return;
  preview_sequence_ = newest->sequence;
  const draw::Size size{newest->width, newest->height};
  if (preview_.size() != size) preview_.resize(size);
  preview_.set_rgb(newest->rgb, static_cast<std::size_t>(newest->width) * 3);
}

// Nothing of what the visit showed or heard stays in the toolkit, the keyboards or the glyph atlas.
void Display::forget() {
  ui_.forget();
  narrator_.forget();
  entries_.forget();
  if (wedge_) wedge_->forget();
  input_.clear();
  preview_.resize({});
  fonts_->drop_glyphs();
}

}  // namespace yimen::terminal
