// Pages made of every widget, as screens would make them: what the gallery photographs and audits walk over.
#pragma once

#include <string_view>
#include <vector>

#include "ui/kit/ui.h"

namespace yimen::ui {

struct Sample {
  std::string_view name;
  void (*draw)(Ui& ui);
};
const std::vector<Sample>& samples();

// Pages with a keyboard.
void sample_number(Ui& ui);
void sample_date(Ui& ui);
void sample_letters(Ui& ui);
void sample_chinese(Ui& ui);

}  // namespace yimen::ui
