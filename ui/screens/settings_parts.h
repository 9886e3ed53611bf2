// What the parts of the settings page share. Threads: the UI thread.
#pragma once

#include <string>

#include "ui/kit/flow.h"
#include "ui/screens/view.h"

namespace yimen::screens {

// What a control does to the settings.
struct Change {
  std::string id, label, note;
  visit::Settings next;
  bool selected;
};
inline void change(const Emit& emit, const visit::Settings& next) { emit(visit::SettingsChanged{next}); }

// The heading of a part.
void add_part(ui::Flow& flow, const std::string& words);
// Text sizes and palettes, each with a picture of itself.
void add_sight(ui::Flow& flow, Ui& ui, const Emit& emit);

}  // namespace yimen::screens
