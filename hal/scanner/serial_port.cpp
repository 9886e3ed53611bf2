#include "hal/scanner/serial_port.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <optional>

#include "hal/scanner/faults.h"

namespace yimen::hal {
namespace {

struct Baud {
  int rate;
  speed_t speed;
};

constexpr std::array kBauds{Baud{1200, B1200},   Baud{2400, B2400},    Baud{4800, B4800},
                            Baud{9600, B9600},   Baud{19200, B19200},  Baud{38400, B38400},
                            Baud{57600, B57600}, Baud{115200, B115200}};

std::optional<speed_t> speed_of(int rate) {
  for (const auto& baud : kBauds)
    if (baud.rate == rate) return baud.speed;
  return std::nullopt;
}

// Bytes as they come: no echo, no line editing, no flow control, and nobody else on the line.
bool set_up(int fd, int baud) {
  termios settings{};
  const auto speed = speed_of(baud);
  if (!speed || ::tcgetattr(fd, &settings) != 0) return false;
  ::cfmakeraw(&settings);
  settings.c_cflag |= CLOCAL | CREAD;
  ::cfsetispeed(&settings, *speed);
  ::cfsetospeed(&settings, *speed);
  return ::tcsetattr(fd, TCSANOW, &settings) == 0 && ::ioctl(fd, TIOCEXCL) == 0;
}

bool nothing_there(int error) { return error == ENOENT || error == ENXIO || error == ENODEV; }

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ < 0) return;
  // A line whose other end stays open, as a pseudo-terminal's does, would stay shut to everybody but root.
  ::ioctl(fd_, TIOCNXCL);
  ::close(fd_);
}

bool is_supported_baud(int baud) { return speed_of(baud).has_value(); }

OpenedPort open_serial_port(const SerialPort& port) {
  Descriptor opened(::open(port.device.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
  if (!opened.valid()) {
    const auto status = nothing_there(errno) ? Status::absent : Status::fault;
    return {std::move(opened), status};
  }
  if (!set_up(opened.get(), port.baud)) return {Descriptor(-1), Status::fault};
  return {std::move(opened), Status::ok};
}

Result<SerialPort> parse_serial_port(const std::string& text) {
  SerialPort port;
  const auto comma = text.rfind(',');
  port.device = text.substr(0, comma);
  if (port.device.empty() || port.device[0] != '/')
    return fail(kScannerSetting, "serial: a device path is missing");
  if (comma == std::string::npos) return port;
  const auto* end = text.data() + text.size();
  const auto [read_to, error] = std::from_chars(text.data() + comma + 1, end, port.baud);
  if (error != std::errc{} || read_to != end || !is_supported_baud(port.baud))
    return fail(kScannerSetting, "serial: unknown speed in " + text);
  return port;
}

}  // namespace yimen::hal
