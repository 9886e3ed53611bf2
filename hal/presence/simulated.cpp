#include "hal/presence/simulated.h"

namespace yimen::hal {

void SimulatedPresence::set_near(bool near) {
  if (!usable(status()) || near_.exchange(near) == near) return;
  if (near) {
    reporter_.emit(PersonNear{});
  } else {
    reporter_.emit(PersonLeft{});
  }
}

}  // namespace yimen::hal
