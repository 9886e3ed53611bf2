// What the home page has beside the services. Threads: the UI thread.
#pragma once

#include "ui/kit/flow.h"
#include "ui/screens/view.h"

namespace yimen::screens {

// The question, and the person's own requests: beside it where there is room, else below.
void add_home_heading(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit);
// One quiet line for each; what it says is opened by touching it.
void add_office_notices(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit);
// To what this terminal keeps of the person's face; nothing where no face can be registered.
void add_face_link(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit);

}  // namespace yimen::screens
