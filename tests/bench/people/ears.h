// Ears and keys: knows of the terminal only what it says. Threads: one.
#pragma once

#include "tests/bench/people/body.h"

namespace yimen::people {

class Ears : public Body {
 public:
  explicit Ears(Booth& booth);

  Sight perceive() override;
  std::string use(const Thing& thing) override;
  std::string_view name() const override { return "blind"; }
  void arrive() override;  // plugs the headset in

 private:
  // Presses a key and hears what is said thereupon.
  std::vector<std::string> press(hal::Key key);
  std::vector<std::string> listen();
  static Thing thing_in(const std::string& sentence);

  std::vector<std::string> page_;  // what was said after the last choice
  std::size_t at_ = 0;             // which of the things has the focus
  std::size_t count_ = 0;          // of things
};

}  // namespace yimen::people
