#include "tests/bench/people/body.h"

#include <algorithm>

namespace yimen::people {

bool Sight::says(std::string_view part) const {
  return std::ranges::any_of(words,
                             [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

const Thing* Sight::named(std::string_view part) const {
  const auto exactly =
      std::ranges::find_if(things, [&](const Thing& thing) { return thing.usable && thing.name == part; });
  if (exactly != things.end()) return &*exactly;
  const auto within = std::ranges::find_if(
      things, [&](const Thing& thing) { return thing.usable && thing.name.find(part) != std::string::npos; });
  return within == things.end() ? nullptr : &*within;
}

bool Body::spend(milliseconds time) {
  constexpr milliseconds kStep{500};
  const auto warned = [&] { return booth_.state().overlay == visit::Overlay::idle; };
  const bool before = warned();
  while (time > milliseconds(0)) {
    const auto step = std::min(time, kStep);
    effort_.time += step;
    time -= step;
    booth_.pass(step);
    if (!before && warned()) return false;
  }
  return true;
}

}  // namespace yimen::people
