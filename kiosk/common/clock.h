// Time, injected.
//
// Purpose: everything that asks for the time asks a Clock, so that tests and journeys can move it.
// Threads: now() and wall() may be called from any thread.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace yimen {

using Instant = std::chrono::steady_clock::time_point;   // for durations: never jumps
using WallTime = std::chrono::system_clock::time_point;  // for records: may be wrong or be set
using Date = std::chrono::year_month_day;
using std::chrono::milliseconds;
using std::chrono::seconds;

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  virtual WallTime wall() const = 0;
};

class SystemClock : public Clock {
 public:
  Instant now() const override { return std::chrono::steady_clock::now(); }
  WallTime wall() const override { return std::chrono::system_clock::now(); }
};

// Stands still until it is moved.
class ManualClock : public Clock {
 public:
  explicit ManualClock(WallTime start) : start_(start) {}
  Instant now() const override;
  WallTime wall() const override;
  void advance(milliseconds by);

 private:
  mutable std::mutex mutex_;
  WallTime start_;
  milliseconds passed_{0};
};

// The date in China (UTC+8 all year), which is what forms and receipts mean by today.
Date china_date(WallTime when);
// "2026-11-21 21:44", in China.
std::string china_minute(WallTime when);
// "2026-11-21T13:44:00.123Z", for other programs.
std::string utc_text(WallTime when);
// That, with or without the fraction, of the years 1900 to 2200; nothing where it is anything else.
std::optional<WallTime> parse_utc(std::string_view text);
// Whole years lived on `today` by someone born on `birth`; the birthday counts as completed.
int age_on(Date birth, Date today);

}  // namespace yimen
