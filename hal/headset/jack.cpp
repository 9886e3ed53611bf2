#include "hal/headset/jack.h"

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace yimen::hal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAtOnce = 16;

using Switches = std::array<unsigned char, SW_MAX / 8 + 1>;

bool has_headphone(const Switches& switches) {
  return (switches[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8) & 1) != 0;
}

std::optional<Jack> try_device(const fs::path& device) {
  const int fd = ::open(device.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return std::nullopt;
  Switches known{};
  Switches now{};
  if (::ioctl(fd, EVIOCGBIT(EV_SW, known.size()), known.data()) < 0 || !has_headphone(known) ||
      ::ioctl(fd, EVIOCGSW(now.size()), now.data()) < 0) {
    ::close(fd);
    return std::nullopt;
  }
  return Jack(fd, has_headphone(now));
}

}  // namespace

Jack::~Jack() {
  if (fd_ >= 0) ::close(fd_);
}

bool Jack::read() {
  std::array<input_event, kAtOnce> events{};
  const auto size = ::read(fd_, events.data(), sizeof events);
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  const auto count = static_cast<std::size_t>(size) / sizeof events[0];
  for (std::size_t i = 0; i < count; ++i)
    if (events[i].type == EV_SW && events[i].code == SW_HEADPHONE_INSERT) in_ = events[i].value != 0;
  return count > 0;
}

std::optional<Jack> open_jack(const fs::path& device) {
  if (!device.empty()) return try_device(device);
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator("/dev/input", failed)) {
    if (!entry.path().filename().string().starts_with("event")) continue;
    if (auto jack = try_device(entry.path())) return jack;
  }
  return std::nullopt;
}

}  // namespace yimen::hal
