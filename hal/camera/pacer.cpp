#include "hal/camera/pacer.h"

#include <algorithm>
#include <thread>

namespace yimen::hal {

void Pacer::wait() {
  std::this_thread::sleep_until(next_);
  next_ = std::max(next_, std::chrono::steady_clock::now() - period_) + period_;
}

}  // namespace yimen::hal
