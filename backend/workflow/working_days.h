// Which days offices work.
// Threads: immutable once made; any.
#pragma once

#include <set>

#include "kiosk/common/clock.h"

namespace yimen::backend::workflow {

class WorkingDays {
 public:
  using Days = std::set<std::chrono::sys_days>;

  // Monday to Friday, without the holidays; a weekend day that is worked in exchange (调休) counts.
  explicit WorkingDays(Days holidays = {}, Days worked_weekends = {})
      : holidays_(std::move(holidays)), worked_(std::move(worked_weekends)) {}

  bool is_working(std::chrono::sys_days day) const;
  // The `count`th working day after `day`; that day itself does not count.
  Date after(Date day, int count) const;

 private:
  Days holidays_;
  Days worked_;
};

}  // namespace yimen::backend::workflow
