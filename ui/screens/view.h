// What a screen is drawn from, and where it sends what the citizen did.
//
// Purpose: a screen is a function of View that calls Emit. It owns no business state; small things such as
// which field is typed into live in Ui::memory() and are gone with the page. Threads: the UI thread.
// Ownership: View borrows for one frame. Emit only collects: the state must not change while it is being
// drawn.
#pragma once

#include <functional>

#include "kiosk/visit/event.h"
#include "kiosk/visit/next.h"
#include "kiosk/visit/state.h"
#include "ui/draw/picture.h"
#include "ui/entry/entry.h"
#include "ui/kit/ui.h"

namespace yimen::screens {

using draw::Rect;
using ui::Ui;

struct View {
  const visit::State& state;
  const visit::World& world;
  entry::Entries& entries;                // the keyboards
  const draw::Picture* camera = nullptr;  // the live picture; nullptr while there is none
};

using Emit = std::function<void(visit::Event)>;

}  // namespace yimen::screens
