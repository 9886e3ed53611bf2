// A headset jack without hardware.
// Threads: any.
#pragma once

#include <atomic>
#include <utility>

#include "hal/headset/headset.h"
#include "hal/reporter.h"

namespace yimen::hal {

class SimulatedHeadset : public Headset {
 public:
  void start(HeadsetSink sink) override {
    reporter_.open(std::move(sink));
    if (in_) reporter_.emit(HeadsetPlugged{true});
  }
  void stop() override { reporter_.close(); }
  Status status() const override { return reporter_.status(); }

  void plug(bool in) {
    if (in_.exchange(in) != in) reporter_.emit(HeadsetPlugged{in});
  }

 private:
  Reporter<HeadsetEvent> reporter_{Status::ok};
  std::atomic<bool> in_{false};
};

}  // namespace yimen::hal
