#include "hal/wakeup.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace yimen::hal {

Wakeup::Wakeup() : fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (fd_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

Wakeup::~Wakeup() { ::close(fd_); }

// A full counter is a raised one: nothing to do when the write does not go through.
void Wakeup::raise() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(fd_, &one, sizeof one);
}

void Wakeup::clear() {
  std::uint64_t count = 0;
  [[maybe_unused]] const auto taken = ::read(fd_, &count, sizeof count);
}

bool Wakeup::wait(milliseconds longest) const {
  pollfd raised{fd_, POLLIN, 0};
  const auto timeout = static_cast<int>(std::clamp<milliseconds::rep>(longest.count(), 0, 1'000'000));
  return ::poll(&raised, 1, timeout) > 0;
}

}  // namespace yimen::hal
