// Code scanner on a serial line or USB CDC port, through termios.
//
// Purpose: opens the port, cuts what comes into codes (see framer.h), and opens it again after it went away.
// Threads: one of its own between start() and stop().
// Failure: a missing port is absent, a port that cannot be set up is a fault; both are tried again, at first
// soon and then every few seconds.
#pragma once

#include <string>
#include <thread>

#include "hal/reporter.h"
#include "hal/scanner/scanner.h"
#include "hal/wakeup.h"
#include "kiosk/common/clock.h"

namespace yimen::hal {

struct SerialPort {
  std::string device;  // "/dev/ttyACM0"
  int baud = 9600;
  milliseconds quiet{100};        // ends a code that came without CR or LF
  milliseconds first_retry{250};  // doubles with each failure
  milliseconds longest_retry{4000};
};

// "/dev/ttyACM0" or "/dev/ttyACM0,115200".
Result<SerialPort> parse_serial_port(const std::string& text);

class SerialScanner : public Scanner {
 public:
  explicit SerialScanner(SerialPort port);
  ~SerialScanner() override;
  void start(ScannerSink sink) override;
  void stop() override;
  Status status() const override { return reporter_.status(); }

 private:
  void run();
  bool read_until_gone(int port);

  const SerialPort port_;
  Reporter<ScannerEvent> reporter_{Status::unknown};
  Wakeup stopping_;
  std::thread thread_;
};

}  // namespace yimen::hal
