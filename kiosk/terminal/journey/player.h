// Plays a journey on the real terminal, drawn into memory.
//
// Purpose: does what each step says through the same surface, simulators and clock that a person, the device
// bench and the hours would use; writes a PNG for each `shot` and one line a step; stops at the first step
// that cannot be done and says what was on the screen instead. Time: the clock stands still but for `wait`
// and a little with each touch; what other processes do (vision, backend) is waited for in real time, up to
// `patience`. Threads: the UI thread. Ownership: everything handed in outlives it.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>

#include "kiosk/terminal/display.h"
#include "kiosk/terminal/journey/step.h"
#include "kiosk/terminal/terminal.h"
#include "ui/draw/offscreen.h"

namespace yimen::terminal {

struct Stage {
  Terminal& terminal;
  Display& display;
  draw::Offscreen& surface;
  ManualClock& clock;
  hal::SimulatedDevices& devices;
};

constexpr milliseconds kBetweenPresses{700};  // longer than the tremor filter

class Player {
 public:
  Player(Stage stage, std::filesystem::path shots, std::ostream& report, seconds patience = seconds(20));
  Result<void> play(const std::vector<JourneyStep>& steps);

 private:
  static tl::unexpected<Error> cannot(std::string why);
  Result<void> perform(const JourneyStep& step);
  Result<void> tap(const std::string& label);
  Result<void> type(const std::string& text);
  Result<void> key(const std::string& name);
  Result<void> code(const std::string& picture);
  Result<void> card(const std::string& argument);
  Result<void> paper(const std::string& argument);
  Result<void> person(const std::string& argument);
  Result<void> wait(const std::string& duration);
  Result<void> shot(const std::string& name);
  Result<void> sign();
  Result<void> receipt();
  Result<void> until(const std::function<bool()>& reached, const std::string& problem);

  // In player_keys.cpp.
  void add_key_verbs();
  void press(hal::Key key);
  bool has_focus(ui::NodeId id);
  hal::Key key_towards(const ui::Node& wanted) const;
  Result<void> find(const std::string& label);
  Result<void> choose(const std::string& label);
  Result<void> spell(const std::string& text);
  Result<void> hear(const std::string& text);
  Result<void> silent(const std::string& nothing);
  Result<void> headset(const std::string& where);
  Result<void> spoken(const std::string& file);
  Result<void> muted(const std::string& nothing);
  Result<void> black(const std::string& nothing);

  void settle();
  void touch(draw::Point at);
  void drag(draw::Point from, draw::Point to);

  Stage stage_;
  std::filesystem::path shots_;
  std::size_t heard_ = 0;  // of the narrator's log
  std::string receipt_;    // the code of the last one given
  std::ostream& report_;
  seconds patience_;
  std::map<std::string, std::function<Result<void>(const std::string&)>, std::less<>> verbs_;
};

}  // namespace yimen::terminal
