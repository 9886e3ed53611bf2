// The immediate-mode core that screens and widgets draw with.
//
// Purpose: one frame is begin(), any widgets, end(). Widgets are free functions over this class (button.h,
// field.h …; all of them in kit.h): they draw, record a node in the semantic tree, and say whether they were
// activated.
//   ui.begin({.page = "home", …});
//   if (button(ui, box, {.id = "next", .label = "下一步"})) events.push_back(Continued{});
//   ui.end();
// State: a Ui remembers what a finger and the focus are doing, and small numbers of the page shown
// (memory()), which are gone with the next page. It owns no answers. Threads: the UI thread, between
// Context::begin_frame and end_frame.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/clock.h"
#include "kiosk/visit/settings.h"
#include "ui/draw/fonts.h"
#include "ui/draw/input.h"
#include "ui/kit/brush.h"
#include "ui/kit/edit.h"
#include "ui/kit/focus.h"
#include "ui/kit/ink.h"
#include "ui/kit/metrics.h"
#include "ui/kit/semantic.h"
#include "ui/kit/text_layout.h"
#include "ui/kit/theme.h"
#include "ui/kit/touch.h"

namespace yimen::ui {

struct FrameStart {
  std::string_view page;       // names the screen and its page: another name is another page
  std::string_view over = {};  // what is shown in its place for a while: the page is returned to
  Panel panel{};
  visit::Settings settings{};
  Instant now{};
  std::span<const draw::InputEvent> input{};  // since the frame before
};

enum class Tone { ink, soft, off, accent, on_accent, attention, wrong, good };
enum class Align { left, centre, right };

struct TextStyle {
  TextStep step = TextStep::body;
  Tone tone = Tone::ink;
  Align align = Align::left;
  bool bold = false;      // headings and above are bold anyway
  bool personal = false;  // about the person: never spoken aloud
  bool live = false;      // guidance: said as soon as it changes
};

class Ui;

// As long as this lives, what is drawn in the box keeps its order from left to right in every language: keys
// with digits, handwriting, codes.
class KeepOrder {
 public:
  KeepOrder(Ui& ui, const Rect& box);
  ~KeepOrder();
  KeepOrder(const KeepOrder&) = delete;
  KeepOrder& operator=(const KeepOrder&) = delete;

 private:
  Ui& ui_;
};

// What became of a target in this frame.
struct Target {
  bool activated = false;
  bool pressed = false;
  bool focused = false;
};

class Ui {
 public:
  explicit Ui(draw::Fonts& fonts, Tremor tremor = {});

  void begin(const FrameStart& start);
  void end();
  // Some input waits for the next frame, or what was activated will change the page: draw again soon.
  bool wants_frame() const { return !waiting_.empty() || acted_; }
  // Between visits: no text, no place, no touch remains.
  void forget();

  const Metrics& metrics() const { return metrics_; }
  const Theme& theme() const { return *theme_; }
  const visit::Settings& settings() const { return settings_; }
  Language language() const { return settings_.language; }
  Rect screen() const { return metrics_.screen(); }
  Instant now() const { return now_; }
  std::string tr(const char* chinese) const;

  // What the person saw last: the tree of the last complete frame.
  const SemanticTree& tree() const { return seen_; }

  // Text in the box's width, from its top. Returns the height it took; records it as clipped where the box is
  // lower.
  float text(Rect box, std::string_view text, const TextStyle& style = {});
  float text_height(std::string_view text, float width, const TextStyle& style = {});
  float text_width(std::string_view text, const TextStyle& style = {});  // on one line

  void icon(Rect box, std::string_view name, Tone tone = Tone::ink);  // decoration: its words stand beside it

  // Something drawn over all before: only what follows can be touched.
  void cover();
  // Draws this when the page is done, under a dialog and over everything else.
  void over(std::function<void()> draw) { over_ = std::move(draw); }
  void draw_over();  // now: a dialog follows

  // What was typed on a keyboard since the frame before. Taken once, by the field that is being edited.
  std::vector<Edit> take_typed();
  // What a finger has drawn in a pad since the frame before. Taken once, by that pad.
  std::vector<InkPoint> take_ink(NodeId pad);
  // The `back` and `help` keys of a keypad since the frame before. Taken once.
  bool take_key(draw::Key key);
  // As if this key of the keypad had been pressed; it counts in the next frame.
  void send_key(draw::Key key) { waiting_.emplace_back(draw::KeyPressed{key}); }
  // What the keys are at; 0 where nothing can be used.
  NodeId focus() const { return focus_.node(); }
  bool shows_ring() const { return focus_.visible(); }
  void drop_ring() { focus_.forget(); }

  // A number that the page remembers, such as which part of a long list is shown; 0 on a new page.
  int& memory(std::string_view id);

  // For widgets.
  NodeId id(std::string_view name) const;
  Target target(Node node);  // records it, and draws its focus ring over everything at the end of the frame
  void record(Node node);
  Brush& brush() { return brush_; }
  TextLayout& layout() { return layout_; }
  Colour colour(Tone tone) const;
  draw::Weight weight(const TextStyle& style) const;
  // Where plain text is drawn from here on, for the tree's contrast. Cards and dialogs set it.
  void set_ground(Colour ground) { ground_ = ground; }
  // What is recorded from here on belongs to this part of the page; a frame begins with its content.
  void set_part(Part part) { part_ = part; }
  Colour ground() const { return ground_; }

 private:
  void take_input();
  bool handle(const draw::InputEvent& event);  // false: leave the rest for the next frame
  void follow_finger();
  bool press_key(draw::Key key);
  bool press_select();
  bool turn_page(std::string_view page);
  void cover_page(std::string_view over);
  void put(Node node);
  void draw_ring();

  Brush brush_;
  FontWidths widths_;
  TextLayout layout_;
  Metrics metrics_{{}, visit::TextSize::standard};
  const Theme* theme_;
  visit::Settings settings_;
  Instant now_{};
  Colour ground_{};
  Part part_ = Part::content;

  SemanticTree seen_;      // the frame before
  SemanticTree building_;  // this frame
  Touch touch_;
  Ink ink_;
  Focus focus_;
  NodeId activated_ = 0;
  bool acted_ = false;
  std::deque<draw::InputEvent> waiting_;
  std::vector<Edit> typed_;
  std::vector<draw::Key> keys_;
  std::string page_;
  std::string over_page_;
  std::function<void()> over_;
  std::map<std::string, int, std::less<>> memory_;
};

}  // namespace yimen::ui
