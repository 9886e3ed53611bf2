#include "backend/workflow/working_days.h"

namespace yimen::backend::workflow {

bool WorkingDays::is_working(std::chrono::sys_days day) const {
  if (worked_.contains(day)) return true;
  const std::chrono::weekday weekday(day);
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !holidays_.contains(day);
}

Date WorkingDays::after(Date day, int count) const {
  std::chrono::sys_days at(day);
  while (count > 0) {
    at += std::chrono::days(1);
    if (is_working(at)) --count;
  }
  return Date{at};
}

}  // namespace yimen::backend::workflow
