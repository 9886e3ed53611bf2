// The device bench on its window: one row a device, touched like the terminal itself.
// Threads: the UI thread, between Ui::begin and Ui::end.
#pragma once

#include "ui/bench/bench.h"
#include "ui/kit/ui.h"

namespace yimen::bench {

void draw(ui::Ui& ui, Bench& bench);

}  // namespace yimen::bench
