// A statement that must be agreed to.
#include "kiosk/form/complaint.h"
#include "kiosk/form/kind.h"

namespace yimen::form {
namespace {

constexpr const char* kYes = "yes";

Text example(const catalogue::Field&, Date) { return {"同意", "I agree"}; }

Answer fold_answer(const catalogue::Field&, const Answer& answer) { return {{}, answer.chosen}; }

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date today) {
  if (answer.chosen == std::vector<std::string>{kYes}) return std::nullopt;
  return complain(
      field,
      {"请看一看“{label}”，愿意的话点“{example}”。不同意也可以到人工窗口办理。",
       "Please read “{label}” and touch “{example}” if you do. If you do not, the counter can help you."},
      example(field, today));
}

std::string show(const catalogue::Field& field, const Answer& answer, const Showing& showing) {
  return judge(field, answer, {}) ? std::string{} : example(field, {}).in(showing.language);
}

}  // namespace

const Kind kConsent{fold_answer, judge, show, example};

}  // namespace yimen::form
