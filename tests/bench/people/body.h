// How somebody perceives the terminal and works it: eyes and a finger, or ears and keys.
//
// Purpose: a Mind decides by what a Body perceives, and never looks past it. Threads: one. Ownership: the
// booth outlives it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/bench/people/booth.h"

namespace yimen::people {

// Something that can be used.
struct Thing {
  std::string name;
  std::string value{};
  ui::Role role = ui::Role::button;
  bool on = false;  // chosen, ticked, in use
  bool usable = true;
  bool main = false;     // stands out as what leads on
  draw::Rect box{};      // for who sees
  std::size_t turn = 0;  // for who goes over them: how many keys away
};

struct Sight {
  std::string title;
  std::vector<Thing> things;
  std::vector<std::string> words;  // all that was read or heard

  bool says(std::string_view words) const;
  const Thing* named(std::string_view part) const;  // usable, exactly this, else with this in its name
};

// What it took.
struct Effort {
  int steps = 0;   // touches and keys
  int errors = 0;  // of them, that did something else than was meant, or nothing
  milliseconds time{0};
};

class Body {
 public:
  explicit Body(Booth& booth) : booth_(booth) {}
  virtual ~Body() = default;

  virtual Sight perceive() = 0;
  // The name of what it has used indeed; empty: nothing.
  virtual std::string use(const Thing& thing) = 0;
  // Done with hands, not with the terminal: a card, a headset.
  // False where the warning that time runs out came meanwhile: nobody reads on then.
  bool spend(milliseconds time);
  virtual std::string_view name() const = 0;
  // What this person sets before anything else; each a list of words that may stand on the way to it.
  virtual std::vector<std::string> wishes() const { return {}; }
  virtual void arrive() {}

  const Effort& effort() const { return effort_; }
  void rest() { effort_ = {}; }
  Booth& booth() { return booth_; }

 protected:
  Booth& booth_;
  Effort effort_;
};

}  // namespace yimen::people
