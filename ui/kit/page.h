// What every page has around its content, always in the same place.
//
// Purpose: above, to be read, the place and the telephone of its staff. Below, within reach of everybody, the
// way back (left) and the way on (right), and under them the tools: help first, then text size with voice and
// colours, the language, 再听一遍 while the voice is on, and the way out. Screens say what they need and draw
// into the content area. Threads: the UI thread.
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/ui.h"

namespace yimen::ui {

struct MainAction {
  std::string_view label;
  std::string_view icon = "next";
  bool enabled = true;
};

enum class Tool { none, settings, language };

struct Page {
  std::string_view place = {};  // "和平街道社区服务中心"
  std::string_view phone = {};  // of the staff
  bool can_leave = true;
  bool can_back = false;
  std::string_view back_label = {};  // default 上一步
  std::optional<MainAction> main = {};
  Tool open = Tool::none;  // the page itself is what this tool leads to
};

struct PageWishes {
  Rect content;  // for the screen
  bool back = false;
  bool main = false;
  bool leave = false;
  bool help = false;
  bool settings = false;
  bool language = false;
  bool repeat = false;
};

// Draws it all and paints the ground: call first.
PageWishes page(Ui& ui, const Page& spec);

// Where targets may be: the screen; in the low layout what somebody who sits can reach.
Rect reachable(const Ui& ui);
// Over the content of the page, only to be read; empty but in the low layout.
Rect reading_room(Ui& ui);

}  // namespace yimen::ui
