#include "hal/headset/evdev.h"

#include <poll.h>

namespace yimen::hal {

EvdevHeadset::~EvdevHeadset() { EvdevHeadset::stop(); }

void EvdevHeadset::start(HeadsetSink sink) {
  stop();
  reporter_.open(std::move(sink));
  stopping_.clear();
  in_ = false;
  thread_ = std::thread([this] { run(); });
}

void EvdevHeadset::stop() {
  stopping_.raise();
  if (thread_.joinable()) thread_.join();
  reporter_.close();
}

void EvdevHeadset::run() {
  do {
    if (auto jack = open_()) {
      watch(std::move(*jack));
    } else {
      reporter_.set_status(Status::absent);
    }
  } while (!stopping_.wait(retry_));
}

// Until the jack is gone, or we are to stop.
void EvdevHeadset::watch(Jack jack) {
  reporter_.set_status(Status::ok);
  tell(jack.in());
  for (;;) {
    pollfd sources[] = {{jack.fd(), POLLIN, 0}, {stopping_.fd(), POLLIN, 0}};
    ::poll(sources, std::size(sources), -1);
    if (sources[1].revents != 0) return;
    if (!jack.read()) break;
    tell(jack.in());
  }
  tell(false);
  reporter_.set_status(Status::absent);
}

void EvdevHeadset::tell(bool in) {
  if (std::exchange(in_, in) != in) reporter_.emit(HeadsetPlugged{in});
}

}  // namespace yimen::hal
