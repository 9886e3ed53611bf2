// Which part of the date on the page is being typed: shared by its boxes and its keyboard.
#pragma once

#include "ui/entry/date_text.h"
#include "ui/kit/ui.h"

namespace yimen::entry {

DatePart active_part(ui::Ui& ui, const DateText& date);
void set_active_part(ui::Ui& ui, DatePart part);

}  // namespace yimen::entry
