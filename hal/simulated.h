// All simulators in one place: the hands with which the device bench, journeys and tests play hardware.
//
// Purpose: the terminal gets these very objects as its devices where the configuration says "simulated".
// Threads: any, but for the two functions: those on the terminal's own thread.
// Ownership: shared with the terminal's Devices; each lives until both let go.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "hal/card/simulated.h"
#include "hal/keypad/simulated.h"
#include "hal/presence/simulated.h"
#include "hal/printer/simulated.h"
#include "hal/scanner/simulated.h"
#include "hal/speaker/simulated.h"

namespace yimen::hal {

struct SimulatedDevices {
  std::shared_ptr<SimulatedScanner> scanner = std::make_shared<SimulatedScanner>();
  std::shared_ptr<SimulatedCardReader> card = std::make_shared<SimulatedCardReader>();
  std::shared_ptr<SimulatedPrinter> printer = std::make_shared<SimulatedPrinter>();
  std::shared_ptr<SimulatedSpeaker> speaker = std::make_shared<SimulatedSpeaker>();
  std::shared_ptr<SimulatedKeypad> keypad = std::make_shared<SimulatedKeypad>();
  std::shared_ptr<SimulatedPresence> presence = std::make_shared<SimulatedPresence>();

  // Holds a picture before the camera, or takes it away. Set by the terminal, which tells yimen-vision.
  std::function<void(const std::optional<std::filesystem::path>&)> show_picture = [](const auto&) {};
  // Pulls the network cable (true) or puts it back. Set by the terminal, which tells sync.
  std::function<void(bool)> cut_network = [](bool) {};
};

}  // namespace yimen::hal
