#include "backend/workflow/steps.h"

#include <algorithm>

namespace yimen::backend::workflow {
namespace {

using enum Action;
using enum Stage;

// Returned before acceptance: 行政许可法 art. 32 (4), all that is missing named at once. Nothing is declined
// once it is accepted; what the approver declines is decided: completed, and not granted.
constexpr std::array kSteps{
    Step{accept, received, accepted, Level::accept, false},
    Step{send_back, received, returned, Level::accept, true},
    Step{decline, received, declined, Level::accept, true},
    Step{pass, accepted, first_review, Level::accept, false},
    Step{send_back, accepted, returned, Level::accept, true},
    Step{pass, first_review, review, Level::first_review, false},
    Step{send_back, first_review, returned, Level::first_review, true},
    Step{pass, review, approval, Level::review, false},
    Step{send_back, review, returned, Level::review, true},
    Step{pass, approval, completed, Level::approve, false},
    Step{decline, approval, completed, Level::approve, true},
    Step{resubmit, returned, accepted, std::nullopt, false},
};

const Step* find(Action action, Stage from) {
  const auto* found = std::find_if(kSteps.begin(), kSteps.end(), [&](const Step& step) {
    return step.action == action && step.from == from;
  });
  return found == kSteps.end() ? nullptr : found;
}

bool did_less(const Person& person, Level level, std::span<const Taken> history) {
  return std::any_of(history.begin(), history.end(),
                     [&](const Taken& taken) { return taken.person == person.id && taken.level < level; });
}

}  // namespace

std::span<const Step> steps() { return kSteps; }

const Step& resubmission() { return kSteps.back(); }

tl::expected<Step, Refusal> decide(Action action, const Person& person, const Matter& matter) {
  if (person.office != matter.office) return tl::unexpected(Refusal::other_office);
  const Step* step = find(action, matter.stage);
  if (step == nullptr || !step->level) return tl::unexpected(Refusal::wrong_stage);
  if (person.level < *step->level) return tl::unexpected(Refusal::level_too_low);
  if (did_less(person, *step->level, matter.history)) return tl::unexpected(Refusal::own_work);
  return *step;
}

}  // namespace yimen::backend::workflow
