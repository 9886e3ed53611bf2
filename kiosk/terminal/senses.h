// The terminal's devices, switched on: what they report becomes Happenings in one queue.
//
// Purpose: makes the configured devices and yimen-vision's client, starts them, and translates their events.
// Threads: everything here from the terminal's thread; the queue is filled from the devices' own.
// Ownership: the queue and the simulators outlive this.
#pragma once

#include <memory>

#include "hal/devices.h"
#include "kiosk/common/event_queue.h"
#include "kiosk/terminal/config.h"
#include "kiosk/terminal/happening.h"
#include "kiosk/vision/client.h"

namespace yimen::terminal {

class Senses {
 public:
  Senses(const Config& config, const hal::SimulatedDevices* simulated, EventQueue<Happening>& queue);
  ~Senses();
  Senses(const Senses&) = delete;
  Senses& operator=(const Senses&) = delete;

  void start();
  void stop();
  void look_for(vision::Look look);
  hal::Printer& printer() { return *devices_.printer; }
  hal::CardReader& card() { return *devices_.card; }
  hal::Speaker& speaker() { return *devices_.speaker; }
  vision::Client& vision() { return vision_; }

 private:
  void start_reporting();
  void report_status();

  EventQueue<Happening>& queue_;
  hal::Devices devices_;
  vision::Client vision_;
  bool has_camera_;
};

}  // namespace yimen::terminal
