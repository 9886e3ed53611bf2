// A serial port opened raw for reading.
// Threads: one. Ownership: Descriptor closes what it holds.
#pragma once

#include "hal/scanner/serial.h"

namespace yimen::hal {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  Descriptor& operator=(Descriptor&&) = delete;
  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }

 private:
  int fd_;
};

bool is_supported_baud(int baud);

struct OpenedPort {
  Descriptor descriptor;
  Status status;  // ok, absent (no such device) or fault (there, but cannot be used)
};

OpenedPort open_serial_port(const SerialPort& port);

}  // namespace yimen::hal
