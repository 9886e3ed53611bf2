// One thing on the screen as a sentence: name, what it holds, what it is, its state, its place among others.
//
// Purpose: pure functions. Who may hear it is decided here and nowhere else: what is personal goes to a
// headset; without one only what somebody asked for is said; what is masked is never said by a loudspeaker.
#pragma once

#include <string>
#include <vector>

#include "kiosk/common/text.h"
#include "ui/kit/semantic.h"

namespace yimen::speech {

struct Listener {
  Language language = Language::zh;
  bool headset = false;
  bool asked = false;  // for this thing, whoever stands by
};

struct Line {
  std::string text;
  bool is_private = false;  // for the headset alone
};

// Its place in a row of its kind, from 1; nothing where it stands alone.
struct Place {
  std::size_t at = 0;
  std::size_t of = 0;
};

bool may_say(const ui::Node& node, const Listener& listener);
// Name and value; in place of what may not be said, that it is not said.
Line content_of(const ui::Node& node, const Listener& listener);
// The same, and what it is and how it is.
Line sentence_of(const ui::Node& node, const Place& place, const Listener& listener);
// What changed in a field that somebody writes in: what was added, or what is there now.
Line echo_of(const ui::Node& before, const ui::Node& now, const Listener& listener);
// "社保卡，已选中".
Line state_of(const ui::Node& node, const Listener& listener);

std::string joined(const std::vector<std::string>& parts, Language language);

}  // namespace yimen::speech
