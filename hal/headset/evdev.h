// A headset jack through the kernel's input devices.
//
// Threads: one of its own between start() and stop(), asleep until the switch moves.
// Failure: a device that is not there, or goes, is looked for again every few seconds; meanwhile it is absent
// and nothing is plugged in.
#pragma once

#include <thread>

#include "hal/headset/headset.h"
#include "hal/headset/jack.h"
#include "hal/reporter.h"
#include "hal/wakeup.h"

namespace yimen::hal {

class EvdevHeadset : public Headset {
 public:
  using Open = std::function<std::optional<Jack>()>;

  explicit EvdevHeadset(Open open, milliseconds retry = seconds(5)) : open_(std::move(open)), retry_(retry) {}
  ~EvdevHeadset() override;
  void start(HeadsetSink sink) override;
  void stop() override;
  Status status() const override { return reporter_.status(); }

 private:
  void run();
  void watch(Jack jack);
  void tell(bool in);

  const Open open_;
  const milliseconds retry_;
  Reporter<HeadsetEvent> reporter_{Status::unknown};
  Wakeup stopping_;
  bool in_ = false;  // the thread's
  std::thread thread_;
};

}  // namespace yimen::hal
