// What every page has around its content, always in the same place.
//
// Purpose: above the place, the language, the text size, the contrast and the way out; below the way back
// (left), the way on (right) and the line that says who helps. Screens say what they need and draw into the
// content area. Threads: the UI thread.
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

struct Page {
  std::string_view place = {};  // "和平街道社区服务中心"
  std::string_view phone = {};  // of the staff
  bool can_leave = true;
  bool can_back = false;
  std::string_view back_label = {};  // default 上一步
  std::optional<MainAction> main = {};
};

struct PageWishes {
  Rect content;  // for the screen
  bool back = false;
  bool main = false;
  bool leave = false;
  bool help = false;
  std::optional<visit::Settings> settings = {};  // as the person wants them
};

// Draws it all and paints the ground: call first.
PageWishes page(Ui& ui, const Page& spec);

}  // namespace yimen::ui
