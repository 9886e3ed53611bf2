// Keyboard wedge: a scanner that types. Tells its bursts from a person's typing.
//
// Purpose: a pure state machine between the keyboard and the text fields. At least six characters less than
// 35 ms apart, then Return as quickly, are a code; everything else is handed on as typed. Characters are held
// back until it is clear which, at most 35 ms after the last one.
// Use: the input layer calls text() and enter() for key events, and pause() once due() has passed; it applies
// what each call returns, in the order typed, enter, code.
// Threads: one, the input layer's.
// Privacy: what is held back is overwritten when it is handed on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/clock.h"

namespace yimen::hal {

class WedgeDetector {
 public:
  struct Output {
    std::string typed;                // text for whoever has the focus
    bool enter = false;               // then the Return key
    std::optional<std::string> code;  // or a scanned code
    bool refused = false;             // or a burst longer than any code: dropped
  };

  ~WedgeDetector() { forget(); }

  Output text(std::string_view text, Instant now);
  Output enter(Instant now);
  Output pause(Instant now);
  std::optional<Instant> due() const;  // when to call pause(); nothing: not at all
  void forget();                       // at the end of a visit

 private:
  bool in_burst(Instant now) const;
  Output release();

  std::string held_;
  int characters_ = 0;
  bool overlong_ = false;
  std::optional<Instant> last_;
};

}  // namespace yimen::hal
