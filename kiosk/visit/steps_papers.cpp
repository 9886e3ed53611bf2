// Name and ID number, typed: the weakest way to say who one is.
#include "kiosk/common/secret.h"
#include "kiosk/form/check.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

catalogue::Field field(const char* id, catalogue::FieldType type, Text label) {
  catalogue::Field made;
  made.id = id;
  made.type = type;
  made.label = std::move(label);
  return made;
}

form::Answer answer_to(const State& state, const catalogue::Field& field) {
  const auto found = state.papers.find(field.id);
  return found == state.papers.end() ? form::Answer{} : found->second;
}

std::string normal(const State& state, std::size_t field) {
  const auto& asked = papers_fields().at(field);
  return form::normalise(asked, answer_to(state, asked)).text;
}

}  // namespace

const std::vector<catalogue::Field>& papers_fields() {
  static const std::vector fields{
      field("name", catalogue::FieldType::name, {"姓名", "Name"}),
      field("id_number", catalogue::FieldType::id_number, {"身份证号码", "ID card number"})};
  return fields;
}

void answer_papers(Step& step, const Answered& event) {
  for (const auto& field : papers_fields())
    if (field.id == event.field) step.state.papers[event.field] = event.answer;
  step.state.complaints.erase(event.field);
}

void leave_papers(Step& step, const World& world) {
  State& state = step.state;
  state.complaints.clear();
  for (const auto& field : papers_fields())
    if (auto complaint = form::check(field, answer_to(state, field), china_date(world.wall)))
      state.complaints.emplace(field.id, std::move(*complaint));
  if (state.complaints.empty()) step.effects.emplace_back(VerifyPapers{normal(state, 0), normal(state, 1)});
}

void forget_papers(State& state) {
  for (auto& [field, answer] : state.papers) wipe(answer.text);
  state.papers.clear();
}

}  // namespace yimen::visit
