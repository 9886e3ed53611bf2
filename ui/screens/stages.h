// Where a request stands, in words and as a path of steps. Threads: the UI thread.
#pragma once

#include "kiosk/visit/standing.h"
#include "ui/kit/flow.h"
#include "ui/kit/show.h"
#include "ui/screens/view.h"

namespace yimen::screens {

struct StageWords {
  ui::NoticeKind kind;
  std::string badge;     // "审核中"
  std::string sentence;  // "工作人员正在审核。"
};
StageWords words_of(const Ui& ui, const View& view, visit::Stage stage);

// 已交, 已收到, 受理, 审核, 办结, from top to bottom: what is done, where it is now, what is ahead.
void add_path(ui::Flow& flow, Ui& ui, const visit::Standing& standing);

}  // namespace yimen::screens
