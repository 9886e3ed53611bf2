// 先练一练: a whole visit of somebody who does not exist.
//
// The screens are the real ones and next() does what it always does; only what it asks of the terminal is
// answered here and goes no further. A member of staff who is called comes all the same: who practises may
// need one most.
#include <algorithm>

#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

constexpr int kAge = 82;  // old enough for all that asks for an age

identity::Identity pretended(const char* name, const char* subject, const World& world) {
  return {.name = name,
          .subject = subject,
          .birth_year = static_cast<int>(china_date(world.wall).year()) - kAge,
          .area = "",
          .evidence = {identity::Evidence::papers, identity::Evidence::staff}};
}

bool goes_out(const Effect& effect) {
  return std::holds_alternative<Chime>(effect) || std::holds_alternative<Wipe>(effect) ||
         std::holds_alternative<CloseFace>(effect) || std::holds_alternative<CallStaff>(effect) ||
         std::holds_alternative<TakeBackCall>(effect);
}

// No paper comes out, so nobody is told to take one.
void print_nothing(State& state) {
  if (state.submitted) state.submitted->printing = Printing::idle;
}

}  // namespace

void on(Step& step, const PracticeAsked&, const World& world) {
  if (step.state.screen != Screen::attract) return;
  on(step, Began{}, world);
  step.state.practice = true;
}

void show_pretended(Step& step, const World& world) {
  step.state.last_action = world.now;
  if (naming_helper(step.state))
    return take_helper(step, pretended("李帮忙", "practice-helper", world), world);
  on(step, Identified{pretended("张练习", "practice", world)}, world);
}

bool shows_evidence(const Event& event) {
  return std::holds_alternative<CodeRead>(event) || std::holds_alternative<CardShown>(event) ||
         std::holds_alternative<CardUnread>(event) || std::holds_alternative<Identified>(event) ||
         std::holds_alternative<EvidenceRefused>(event) || std::holds_alternative<Attested>(event);
}

void practise(Step& step, const World& world) {
  const auto is_submission = [](const Effect& effect) {
    return std::holds_alternative<SubmitRequest>(effect);
  };
  if (std::ranges::any_of(step.effects, is_submission))
    on(step, SubmitDone{.number = "练习", .at = world.wall}, world);
  print_nothing(step.state);
  std::erase_if(step.effects, [](const Effect& effect) { return !goes_out(effect); });
}

}  // namespace yimen::visit
