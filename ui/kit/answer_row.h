// One line of a review page: question, answer, and a link to change it. Threads: the UI thread.
#pragma once

#include "ui/kit/ui.h"

namespace yimen::ui {

struct AnswerRow {
  std::string_view id;
  std::string_view label;
  std::string_view value;
  std::string_view change = {};  // words of the link; empty: no link
  bool personal = false;
  bool strong = false;  // a receipt number: larger
};

// True where its link was activated. The link is called "修改 身份证号码" in the tree: each has its own name.
bool answer_row(Ui& ui, Rect box, const AnswerRow& spec);
float answer_row_height(Ui& ui, const AnswerRow& spec, float width);

}  // namespace yimen::ui
