// Large digits, and beside them what goes with digits: the words of an address, or marks.
// Threads: the UI thread.
#pragma once

#include <optional>

#include "ui/entry/keys.h"

namespace yimen::entry {

std::optional<Key> digit_board(ui::Ui& ui, draw::Rect box, bool address);

}  // namespace yimen::entry
