// Reads the screen aloud to who asked for it.
//
// Purpose: with Settings::voice everything on the screen can be heard. A new page is said from its title on,
// one sentence after the other; what has the focus in full; what changes as soon as it does. Any key or touch
// silences it. Without voice it does nothing at all.
//   before a key or touch takes effect: key(), touched(); after each frame: frame();
//   when the speaker says that a saying has ended: ended().
// Repeat: while something is said, silence; in silence, the last thing again, and a personal one by the
// loudspeaker too, for somebody asked for it; once more, the whole page from its beginning.
// Threads: the UI thread. Ownership: the speaker outlives it. Privacy: holds the words of the last frame, of
// what waits to be said and, where a test asked for it, of what was said; forget() wipes the first two.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "hal/speaker/speaker.h"
#include "kiosk/visit/settings.h"
#include "ui/draw/input.h"
#include "ui/kit/semantic.h"
#include "ui/speech/phrase.h"

namespace yimen::speech {

struct Said {
  std::string text;
  Language language = Language::zh;
  bool is_private = false;  // to the headset alone
  friend bool operator==(const Said&, const Said&) = default;
};

class Narrator {
 public:
  explicit Narrator(hal::Speaker& speaker) : speaker_(speaker) {}

  // `page` names the page; "page/over" what lies over it for a while.
  void frame(const ui::SemanticTree& tree, const visit::Settings& settings, std::string_view page,
             ui::NodeId focus, bool headset);
  void key(draw::Key key);
  void touched();
  void ended(std::uint64_t id);
  // The visit is over: silence, and nothing of it remains.
  void forget();

  // Somebody is being read to what they asked for: nobody is hurried meanwhile.
  bool is_reading() const { return asked_for_ && is_speaking(); }
  bool is_speaking() const { return saying_.has_value() || !waiting_.empty(); }

  // For tests and journeys: remembers what is said from here on.
  void keep_log() { log_.emplace(); }
  const std::vector<Said>& log() const;

 private:
  enum class Again { no, last, page };

  void begin(const ui::SemanticTree& tree, const visit::Settings& settings, ui::NodeId focus);
  void turn(const ui::SemanticTree& tree, bool back, ui::NodeId focus);
  void follow(const ui::SemanticTree& tree, ui::NodeId focus);
  bool asks_for_focus(const ui::SemanticTree& tree, ui::NodeId focus) const;
  void repeat(const ui::SemanticTree& tree, ui::NodeId focus);
  void remember(const ui::SemanticTree& tree, ui::NodeId focus);
  void silence();
  void add(std::vector<Line> lines);
  void say_next();

  hal::Speaker& speaker_;
  visit::Settings settings_;
  Listener listener_;
  bool on_ = false;
  std::string place_;       // page, and what lies over it
  ui::SemanticTree heard_;  // the last frame
  ui::NodeId focus_ = 0;
  std::optional<draw::Key> pressed_;  // since the last frame
  bool moved_ = false;                // something was said since the page was
  bool asked_for_ = false;            // what is being said follows from what somebody did
  Again again_ = Again::no;
  bool repeated_ = false;
  std::deque<Line> waiting_;
  std::optional<std::uint64_t> saying_;
  std::optional<std::vector<Said>> log_;
};

}  // namespace yimen::speech
