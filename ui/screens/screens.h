// All screens of a visit.
//
//   ui.begin({.page = page_name(state), …});
//   draw(ui, {state, world, entries, camera}, [&](visit::Event event) { events.push_back(std::move(event));
//   }); ui.end();
// Threads: the UI thread.
#pragma once

#include <string>

#include "ui/screens/view.h"

namespace yimen::screens {

// Names the page shown: another name is another page, which forgets what the page before remembered.
std::string page_name(const visit::State& state);

// The screen of the state, what every page has around it, and what lies over it.
void draw(Ui& ui, const View& view, const Emit& emit);

}  // namespace yimen::screens
