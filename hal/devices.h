// The terminal's devices, made from configured strings.
//
// Purpose: one place that knows which driver a string means.
//   scanner   "none" | "simulated" | "wedge" | "serial:/dev/ttyACM0" | "serial:/dev/ttyACM0,115200"
//   card      "none" | "simulated"
//   printer   "none" | "simulated" | "folder:DIR"
//   speaker   "none" | "simulated" | "sdl" (chimes, and sentences where it is given a voice)
//   headset   "none" | "evdev" (the first jack there is) | "evdev:/dev/input/event5"; for the speaker "sdl"
//   keypad    "none" | "simulated" | "keyboard"
//   presence  "none" | "simulated"
// "wedge" and "keyboard" arrive through the window's input layer: the device here only says that it is there.
// (The camera is configured in hal/camera: it belongs to yimen-vision.)
// Threads: one, at start.
// Ownership: no pointer is ever null; "none" is a device that is absent.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hal/card/card.h"
#include "hal/headset/headset.h"
#include "hal/keypad/keypad.h"
#include "hal/presence/presence.h"
#include "hal/printer/printer.h"
#include "hal/scanner/scanner.h"
#include "hal/simulated.h"
#include "hal/speaker/speaker.h"
#include "hal/speaker/voice.h"
#include "kiosk/common/result.h"

namespace yimen::hal {

extern const Fault kUnknownDevice;

// Each fails where the string means no driver, or a simulator is asked for and none is given.
Result<std::shared_ptr<Scanner>> make_scanner(const std::string& text, const SimulatedDevices* simulated);
Result<std::shared_ptr<CardReader>> make_card_reader(const std::string& text,
                                                     const SimulatedDevices* simulated);
Result<std::shared_ptr<Printer>> make_printer(const std::string& text, const SimulatedDevices* simulated);
// What a real speaker speaks with. Made only where there is one.
using MakeVoice = std::function<std::unique_ptr<Voice>()>;
Result<std::shared_ptr<Speaker>> make_speaker(const std::string& text, const SimulatedDevices* simulated,
                                              const MakeVoice& make_voice = {},
                                              std::shared_ptr<Headset> headset = nullptr);
Result<std::shared_ptr<Headset>> make_headset(const std::string& text);  // "none": nullptr
Result<std::shared_ptr<Keypad>> make_keypad(const std::string& text, const SimulatedDevices* simulated);
Result<std::shared_ptr<Presence>> make_presence(const std::string& text, const SimulatedDevices* simulated);

struct DeviceNames {
  std::string scanner = "none";
  std::string card = "none";
  std::string printer = "none";
  std::string speaker = "none";
  std::string keypad = "keyboard";
  std::string presence = "none";
  std::string headset = "none";
};

// All of them simulated, for --simulate and --play.
DeviceNames simulated_names();

struct Devices {
  std::shared_ptr<Scanner> scanner;
  std::shared_ptr<CardReader> card;
  std::shared_ptr<Printer> printer;
  std::shared_ptr<Speaker> speaker;
  std::shared_ptr<Keypad> keypad;
  std::shared_ptr<Presence> presence;
  std::vector<Error> problems;  // strings not understood, for staff; those devices are absent
};

Devices make_devices(const DeviceNames& names, const SimulatedDevices* simulated,
                     const MakeVoice& make_voice = {});

}  // namespace yimen::hal
