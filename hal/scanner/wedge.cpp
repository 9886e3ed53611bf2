#include "hal/scanner/wedge.h"

#include <algorithm>

#include "hal/scanner/scanner.h"
#include "kiosk/common/secret.h"

namespace yimen::hal {
namespace {

// Scanners type a character every 2 to 6 ms, people every 60 ms or more.
constexpr milliseconds kLongestGap{35};
constexpr int kShortestCode = 6;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80; }

int characters_in(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), starts_character));
}

}  // namespace

bool WedgeDetector::in_burst(Instant now) const { return last_ && now - *last_ < kLongestGap; }

std::optional<Instant> WedgeDetector::due() const {
  if (!last_) return std::nullopt;
  return *last_ + kLongestGap;
}

WedgeDetector::Output WedgeDetector::text(std::string_view text, Instant now) {
  Output output;
  if (!in_burst(now)) output = release();
  last_ = now;
  if (overlong_ || held_.size() + text.size() > kLongestCode) {
    overlong_ = true;
    return output;
  }
  held_.append(text);
  characters_ += characters_in(text);
  return output;
}

WedgeDetector::Output WedgeDetector::enter(Instant now) {
  Output output;
  if (in_burst(now) && !overlong_ && characters_ >= kShortestCode) {
    output.code = held_;
    forget();
    return output;
  }
  output = release();
  output.enter = !output.refused;
  return output;
}

WedgeDetector::Output WedgeDetector::pause(Instant now) {
  if (in_burst(now)) return {};
  return release();
}

// Nobody types four thousand characters without a pause: an overlong burst is a scanner's and goes nowhere.
WedgeDetector::Output WedgeDetector::release() {
  Output output;
  output.refused = overlong_;
  if (!overlong_) output.typed = held_;
  forget();
  return output;
}

void WedgeDetector::forget() {
  wipe(held_);
  characters_ = 0;
  overlong_ = false;
  last_.reset();
}

}  // namespace yimen::hal
