// "看不清、听不清、够不着": what a person may change, over every screen from the first on.
// Threads: the UI thread.
#pragma once

#include "ui/screens/view.h"

namespace yimen::screens {

enum class SettingsPart { comfort, language };

void open_settings(Ui& ui, const Emit& emit, SettingsPart part);
// Instead of the screen. Each change holds at once: the page itself shows what it is like.
void draw_settings(Ui& ui, const View& view, const Emit& emit);

}  // namespace yimen::screens
