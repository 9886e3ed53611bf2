#include "kiosk/speech/tidy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/speech/cursor.h"

namespace yimen::speech {
namespace {

// What makes a pause, and how strong it is.
constexpr std::array<std::pair<std::string_view, int>, 11> kPauseRanks = {{{"，", 1},
                                                                           {",", 1},
                                                                           {"：", 2},
                                                                           {":", 2},
                                                                           {"；", 3},
                                                                           {";", 3},
                                                                           {"。", 4},
                                                                           {"！", 5},
                                                                           {"!", 5},
                                                                           {"？", 6},
                                                                           {"?", 6}}};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::string tidy(std::string_view text) {
  std::string out;
  std::string_view pause;
  int strength = 0;
  bool space = false;
  for (Cursor cursor{text, 0}; !cursor.at_end();) {
    const auto* found = std::find_if(kPauseRanks.begin(), kPauseRanks.end(),
                                     [&](const auto& p) { return cursor.sees(p.first); });
    if (found != kPauseRanks.end()) {
      if (found->second > strength) pause = found->first;
      strength = std::max(strength, found->second);
      cursor = cursor.after(found->first.size());
      continue;
    }
    if (cursor.next() == ' ') {
      space = true;
      cursor = cursor.after(1);
      continue;
    }
    if (!out.empty()) out += pause;
    const bool between_ascii = is_ascii(cursor.next()) && !out.empty() && is_ascii(out.back());
    if (space && between_ascii) out += ' ';
    pause = {};
    strength = 0;
    space = false;
    const auto size = character_size(cursor.next());
    out += cursor.rest().substr(0, size);
    cursor = cursor.after(size);
  }
  if (!out.empty() && strength > 1) out += pause;
  return out;
}

}  // namespace yimen::speech
