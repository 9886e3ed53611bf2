// What may be done with a request, where, and by whom: one table.
//
// Two rules go with it. A person acts only for their own office. And no one passes their own work: whoever
// did something with a request at a lower level does nothing with it at a higher one. Threads: pure functions
// over plain values.
#pragma once

#include <span>
#include <string>
#include <tl/expected.hpp>

#include "backend/workflow/stage.h"

namespace yimen::backend::workflow {

struct Step {
  Action action;
  Stage from;
  Stage to;
  std::optional<Level> level;  // nothing: the citizen's own
  bool needs_reason;           // the citizen is told why, in the clerk's words
};

std::span<const Step> steps();

// The citizen's way back after 退回补正.
const Step& resubmission();

struct Person {
  std::string id;
  std::string office;
  Level level;
};

// A step that was taken with this request before.
struct Taken {
  std::string person;
  Level level;  // the one the step needed
};

struct Matter {
  Stage stage;
  std::string office;
  std::span<const Taken> history;
};

enum class Refusal { other_office, wrong_stage, level_too_low, own_work };

tl::expected<Step, Refusal> decide(Action action, const Person& person, const Matter& matter);

}  // namespace yimen::backend::workflow
