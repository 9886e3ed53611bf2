// The kernel's switch of a headset jack: an input device with SW_HEADPHONE_INSERT.
// Threads: one. Ownership: Jack closes its descriptor.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

namespace yimen::hal {

class Jack {
 public:
  Jack(int fd, bool in) : fd_(fd), in_(in) {}
  Jack(Jack&& from) noexcept : fd_(std::exchange(from.fd_, -1)), in_(from.in_) {}
  Jack& operator=(Jack&&) = delete;
  ~Jack();

  int fd() const { return fd_; }  // for poll()
  bool in() const { return in_; }
  bool read();  // what waits; false: the device is gone

 private:
  int fd_;
  bool in_;
};

// /dev/input/eventN; an empty path: the first device below /dev/input with such a switch. Nothing where there
// is none.
std::optional<Jack> open_jack(const std::filesystem::path& device);

}  // namespace yimen::hal
