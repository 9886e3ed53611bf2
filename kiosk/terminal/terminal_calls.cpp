// A member of staff is called to the terminal.
#include "kiosk/terminal/terminal.h"

namespace yimen::terminal {

void Terminal::carry_out(const visit::CallStaff&) { queue_.push(visit::Event(visit::CallFailed{})); }

void Terminal::carry_out(const visit::TakeBackCall&) {}

}  // namespace yimen::terminal
