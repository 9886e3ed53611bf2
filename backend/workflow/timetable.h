// By when each step has to be taken.
//
// Purpose: working days and days per stage, from a JSON file of the installation. Threads: immutable; any.
// Sources: 5 working days to accept or say all that is missing (行政许可法 art. 32); 20 working days from
// there to the decision (art. 42), which the defaults of the other four stages share out.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "backend/workflow/stage.h"
#include "backend/workflow/working_days.h"
#include "kiosk/common/result.h"

namespace yimen::backend::workflow {

inline constexpr int kAcceptWithinDays = 5;
inline constexpr int kDecideWithinDays = 20;

extern const Fault kBadTimetable;

class Timetable {
 public:
  using DaysByStage = std::map<Stage, int>;  // only stages that somebody works on

  Timetable();  // Monday to Friday, the defaults
  // Everything in it is checked; the error's detail says what is wrong and where. Periods longer than the law
  // has them are refused.
  static Result<Timetable> parse(std::string_view json);
  // What a new installation starts with: public holidays, and no service with days of its own.
  static std::string_view example();

  // Empty where nobody of the offices has to do anything: final stages and `returned`.
  std::string due_on(Stage stage, std::string_view service_id, WallTime since) const;

 private:
  WorkingDays working_days_;
  DaysByStage usual_;
  std::map<std::string, DaysByStage, std::less<>> by_service_;
};

}  // namespace yimen::backend::workflow
