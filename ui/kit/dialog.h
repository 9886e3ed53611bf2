// A question that must be answered before anything else. Threads: the UI thread.
#pragma once

#include <functional>

#include "ui/kit/button.h"
#include "ui/kit/ui.h"

namespace yimen::ui {

struct Dialog {
  std::string_view id;
  std::string_view title;
  std::string_view text;
  std::string_view icon = {};
  Button first{};          // stands above or right: the kind, expected answer
  Button second{};         // label empty: only one
  Button third{};          // label empty: only two
  float extra_height = 0;  // room for `extra`, between text and buttons
  std::function<void(Rect)> extra = {};
};

enum class DialogAnswer { none, first, second, third };

// Call after the page is drawn: covers it. The back key answers `first`.
DialogAnswer dialog(Ui& ui, const Dialog& spec);

}  // namespace yimen::ui
