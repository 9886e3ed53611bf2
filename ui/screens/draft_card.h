// "上次没办完": one calm card that offers to go on. Threads: the UI thread.
#pragma once

#include "ui/kit/flow.h"
#include "ui/screens/view.h"

namespace yimen::screens {

// Nothing where there is no draft.
void add_draft_card(ui::Flow& flow, Ui& ui, const View& view, const Emit& emit);

// How long drafts stay: "替您留3天". For dialogs, too.
std::string kept_words(const Ui& ui, const View& view);

}  // namespace yimen::screens
