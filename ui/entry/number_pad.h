// Digits, and for ID numbers X, for money the point. Threads: the UI thread.
#pragma once

#include <optional>

#include "ui/entry/entry.h"
#include "ui/kit/edit.h"

namespace yimen::entry {

float number_pad_height(const ui::Ui& ui);
// `keyboard` is digits, id_number, money, date or pin. In a low box the digits stand in two rows.
std::optional<ui::Edit> number_pad(ui::Ui& ui, draw::Rect box, Keyboard keyboard);

}  // namespace yimen::entry
