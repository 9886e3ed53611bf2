// Eyes and a finger, with what makes them slow, unsteady, short-sighted or low. Threads: one.
#pragma once

#include <random>
#include <set>

#include "tests/bench/people/body.h"

namespace yimen::people {

struct Traits {
  std::string_view name;
  double slowness = 1;      // of reading and of moving
  double aim_error_mm = 0;  // the finger lands anywhere within
  double twice = 0;         // share of touches that come a second time at once
  double circle_mm = 0;     // only what lies in such a circle is seen at a time; 0: all
  bool seated = false;      // reaches no further than 1,220 mm above the floor, and no lower than 380
  std::vector<std::string> wishes{};
};

class Eyes : public Body {
 public:
  Eyes(Booth& booth, Traits traits, unsigned seed) : Body(booth), traits_(std::move(traits)), random_(seed) {}

  Sight perceive() override;
  std::string use(const Thing& thing) override;
  std::string_view name() const override { return traits_.name; }
  std::vector<std::string> wishes() const override { return traits_.wishes; }

 private:
  bool reaches(draw::Point at) const;
  draw::Point aimed(draw::Point at);
  std::string touch(draw::Point at);
  Sight seen() const;
  bool read(const Sight& sight);
  int glances() const;

  Traits traits_;
  std::mt19937 random_;
  std::set<std::string> known_;  // what was read once is not read again
};

}  // namespace yimen::people
