#include "hal/scanner/serial.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "hal/scanner/framer.h"
#include "hal/scanner/serial_port.h"

namespace yimen::hal {
namespace {

enum class Got { bytes, pause, stop, gone };

Got wait_for_bytes(int port, int stopping, int timeout) {
  std::array<pollfd, 2> waited{pollfd{port, POLLIN, 0}, pollfd{stopping, POLLIN, 0}};
  const int ready = ::poll(waited.data(), waited.size(), timeout);
  if (ready < 0) return errno == EINTR ? Got::bytes : Got::gone;
  if (waited[1].revents != 0) return Got::stop;
  if (ready == 0) return Got::pause;
  // An unplugged port may still hold bytes: they are read before it is given up.
  return (waited[0].revents & POLLIN) != 0 ? Got::bytes : Got::gone;
}

bool is_transient(int error) { return error == EAGAIN || error == EINTR; }

}  // namespace

SerialScanner::SerialScanner(SerialPort port) : port_(std::move(port)) {}

SerialScanner::~SerialScanner() { SerialScanner::stop(); }

void SerialScanner::start(ScannerSink sink) {
  stop();
  reporter_.open(std::move(sink));
  thread_ = std::thread([this] { run(); });
}

void SerialScanner::stop() {
  if (thread_.joinable()) {
    stopping_.raise();
    thread_.join();
    stopping_.clear();
  }
  reporter_.close();
}

void SerialScanner::run() {
  auto retry = port_.first_retry;
  for (;;) {
    const auto opened = open_serial_port(port_);
    reporter_.set_status(opened.status);
    if (opened.descriptor.valid()) {
      if (!read_until_gone(opened.descriptor.get())) return;
      reporter_.set_status(Status::absent);
      retry = port_.first_retry;
    }
    if (stopping_.wait(retry)) return;
    retry = std::min(retry * 2, port_.longest_retry);
  }
}

// False: asked to stop.
bool SerialScanner::read_until_gone(int port) {
  Framer framer([this](ScannerEvent event) { reporter_.emit(std::move(event)); });
  std::array<char, 512> buffer{};
  for (;;) {
    const int timeout = framer.in_code() ? static_cast<int>(port_.quiet.count()) : -1;
    const auto got = wait_for_bytes(port, stopping_.fd(), timeout);
    if (got == Got::stop) return false;
    if (got == Got::gone) return true;
    if (got == Got::pause) {
      framer.pause();
      continue;
    }
    const auto size = ::read(port, buffer.data(), buffer.size());
    if (size > 0) framer.bytes({buffer.data(), static_cast<std::size_t>(size)});
    if (size == 0 || (size < 0 && !is_transient(errno))) return true;
    buffer.fill(0);
  }
}

}  // namespace yimen::hal
