#include "kiosk/terminal/glass.h"

#include <fmt/format.h>

#include "kiosk/terminal/faults.h"

namespace yimen::terminal {

ui::Panel glass_of(const Panel& panel, draw::Size pixels) {
  const bool known = panel.diagonal_inches > 0 && !pixels.empty();
  return {pixels, known ? ui::pitch_of(panel.diagonal_inches, pixels) : panel.mm_per_pixel, panel.bottom_mm};
}

Result<void> check_mounting(const ui::Panel& glass) {
  constexpr double kLeastMm = 130;  // a page with its bars in the middle text size
  const double reachable = ui::Metrics(glass, {}).reach().h * glass.mm_per_px;
  const double all = glass.size.h * glass.mm_per_px;  // of a window, which may be small
  if (reachable >= std::min(kLeastMm, all - 1)) return {};
  return fail(
      kBadConfig,
      fmt::format("[panel] only {:.0f} mm of the glass lie between {:.0f} and {:.0f} mm above the floor; "
                  "bottom_mm or the panel's size is wrong, or it hangs where nobody reaches it",
                  reachable, ui::kLowestReachMm, ui::kHighestReachMm));
}

}  // namespace yimen::terminal
