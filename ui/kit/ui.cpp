#include "ui/kit/ui.h"

#include <algorithm>

#include "kiosk/common/converted_text.h"
#include "kiosk/common/languages.h"
#include "kiosk/common/secret.h"
#include "ui/kit/i18n.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

// FNV-1a: ids are the same in every frame and run.
NodeId hashed(std::string_view name) {
  NodeId hash = 14695981039346656037ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

Walk walk_of(const visit::Settings& settings) {
  if (settings.scanning) return Walk::by_switches;
  return settings.voice ? Walk::by_ear : Walk::by_sight;
}

void wipe_all(std::vector<Edit>& edits) {
  for (Edit& edit : edits) wipe(edit.text);
  edits.clear();
}

}  // namespace

Ui::Ui(draw::Fonts& fonts, Tremor tremor)
    : brush_(fonts),
      widths_(fonts),
      layout_(widths_),
      theme_(&theme_of(visit::Palette::light)),
      touch_(tremor) {}

void Ui::begin(const FrameStart& start) {
  metrics_ = Metrics(start.panel, start.settings.text_size);
  settings_ = start.settings;
  theme_ = &theme_of(settings_.palette);
  now_ = start.now;
  ground_ = theme_->ground;
  part_ = Part::content;
  touch_.filter(tremor_of(settings_.steady));
  focus_.walk(walk_of(settings_));
  brush_.begin_frame(Mirror(screen().w, runs_to_left(settings_.language)));
  layout_.trim();
  building_.clear();
  waiting_.insert(waiting_.end(), start.input.begin(), start.input.end());
  const bool turned = turn_page(start.page);
  cover_page(start.over);
  take_input();
  // What was touched was meant for the page that has gone.
  if (turned) activated_ = 0;
}

bool Ui::turn_page(std::string_view page) {
  if (page == page_) return false;
  const bool first = page_.empty();
  page_ = page;
  memory_.clear();
  touch_.cancel();
  ink_.forget();
  focus_.turn_page();
  return !first;
}

void Ui::cover_page(std::string_view over) {
  if (over == over_page_) return;
  over.empty() ? focus_.take_up() : focus_.put_aside();
  over_page_ = over;
}

void Ui::draw_over() {
  if (const auto draw = std::exchange(over_, nullptr)) draw();
}

void Ui::end() {
  draw_over();
  focus_.keep(building_);
  building_.focus(focus_.ringed());
  draw_ring();
  std::swap(seen_, building_);
  wipe_all(typed_);
  keys_.clear();
  activated_ = 0;
}

// Around one thing or a whole row, over everything else; never beyond the edge of the glass.
void Ui::draw_ring() {
  Rect around{};
  for (const NodeId id : focus_.ringed())
    if (const Node* node = building_.by_id(id))
      around = around.empty() ? node->box : draw::united(around, node->box);
  if (around.empty()) return;
  around = brush_.mirror().glass(around);  // turned round once more by the brush
  const float ring = metrics_.ring();
  const float radius = metrics_.radius();
  const Rect outer = draw::intersection(around.inset(-ring * 2), screen());
  const Rect inner = draw::intersection(around.inset(-ring), screen().inset(ring));
  brush_.border(outer, theme_->focus, ring, radius + ring * 2);
  brush_.border(inner, theme_->ground, ring, radius + ring);
}

void Ui::forget() {
  seen_.clear();
  building_.clear();
  layout_.forget();
  forget_converted();
  touch_.forget();
  ink_.forget();
  focus_.forget();
  wipe_all(typed_);
  keys_.clear();
  waiting_.clear();
  memory_.clear();
  page_.clear();
  over_page_.clear();
  activated_ = 0;
}

std::string Ui::tr(const char* chinese) const { return ui::tr(chinese, settings_.language); }

float Ui::text(Rect box, std::string_view text, const TextStyle& style) {
  const TextBlock block(*this, text, box.w, style);
  if (block.empty()) return 0;
  const Colour ink = colour(style.tone);
  block.draw(*this, box, ink);
  record({.role = style.step >= TextStep::heading ? Role::heading : Role::text,
          .label = std::string(text),
          .box = block.glyphs(box),
          .clipped = !block.fits(box.w, box.h),
          .personal = style.personal,
          .live = style.live,
          .ink = ink,
          .ground = ground_,
          .text_px = block.em()});
  return block.height();
}

float Ui::text_height(std::string_view text, float width, const TextStyle& style) {
  return TextBlock(*this, text, width, style).height();
}

float Ui::text_width(std::string_view text, const TextStyle& style) {
  return layout_.width(text, weight(style), metrics_.em(style.step));
}

void Ui::icon(Rect box, std::string_view name, Tone tone) {
  brush_.icon(box.centre(), icon_of(name), std::min(box.w, box.h), colour(tone));
}

KeepOrder::KeepOrder(Ui& ui, const Rect& box) : ui_(ui) { ui.brush().mirror().hold(box); }
KeepOrder::~KeepOrder() { ui_.brush().mirror().release(); }

void Ui::cover() {
  building_.cover();
  part_ = Part::content;
}

std::vector<Edit> Ui::take_typed() { return std::exchange(typed_, {}); }

std::vector<InkPoint> Ui::take_ink(NodeId pad) {
  auto points = ink_.take(pad);
  for (InkPoint& point : points) point.at = brush_.mirror().laid_out(point.at);
  return points;
}

bool Ui::take_key(draw::Key key) { return std::erase(keys_, key) > 0; }

int& Ui::memory(std::string_view id) {
  const auto it = memory_.find(id);
  return it != memory_.end() ? it->second : memory_.emplace(std::string(id), 0).first->second;
}

NodeId Ui::id(std::string_view name) const { return hashed(name); }

Target Ui::target(Node node) {
  const Target state{.activated = node.enabled && node.id == activated_,
                     .pressed = node.enabled && node.id == touch_.pressed(),
                     .focused = node.enabled && node.id == focus_.ring()};
  node.pressed = state.pressed;
  put(std::move(node));
  return state;
}

void Ui::put(Node node) {
  node.part = part_;
  node.box = brush_.mirror().glass(node.box);
  building_.add(std::move(node));
}

// Words have a name too: keys go through them when they are heard. The same words twice are two.
void Ui::record(Node node) {
  if (node.id == 0 && !node.label.empty()) node.id = hashed(node.label);
  while (node.id != 0 && building_.by_id(node.id) != nullptr) ++node.id;
  put(std::move(node));
}

Colour Ui::colour(Tone tone) const {
  switch (tone) {
    case Tone::ink: return theme_->ink;
    case Tone::soft: return theme_->ink_soft;
    case Tone::off: return theme_->ink_off;
    case Tone::accent: return theme_->accent;
    case Tone::on_accent: return theme_->on_accent;
    case Tone::attention: return theme_->attention;
    case Tone::wrong: return theme_->wrong;
    case Tone::good: return theme_->good;
  }
  return theme_->ink;
}

draw::Weight Ui::weight(const TextStyle& style) const {
  return style.bold || style.step >= TextStep::heading ? draw::Weight::bold : draw::Weight::regular;
}

}  // namespace yimen::ui
