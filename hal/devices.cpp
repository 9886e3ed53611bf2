#include "hal/devices.h"

#include "hal/headset/evdev.h"
#include "hal/inert.h"
#include "hal/printer/folder.h"
#include "hal/scanner/serial.h"
#include "hal/speaker/sdl.h"

namespace yimen::hal {

const Fault kUnknownDevice{"DEV-01", YIMEN_TR("这个设备没有设置好，请换一种方式，或请工作人员帮忙。")};

namespace {

tl::unexpected<Error> unknown(const char* device, const std::string& text) {
  return fail(kUnknownDevice, std::string(device) + ": no driver is called \"" + text + "\"");
}

// What follows "prefix:", where the text begins so.
std::optional<std::string> after(const std::string& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  return text.substr(prefix.size());
}

// A device that could not be made is absent, and the reason is kept for staff.
template <class Made, class Absent>
auto settle(Made made, Absent absent, std::vector<Error>& problems) {
  if (made) return *made;
  problems.push_back(made.error());
  return typename Made::value_type(std::move(absent));
}

}  // namespace

Result<std::shared_ptr<Scanner>> make_scanner(const std::string& text, const SimulatedDevices* simulated) {
  if (text == "none") return std::make_shared<InertScanner>();
  if (text == "wedge") return std::make_shared<InertScanner>(Status::ok);
  if (text == "simulated" && simulated != nullptr) return simulated->scanner;
  if (const auto port_text = after(text, "serial:")) {
    auto port = parse_serial_port(*port_text);
    if (!port) return fail(port);
    return std::make_shared<SerialScanner>(std::move(*port));
  }
  return unknown("scanner", text);
}

Result<std::shared_ptr<CardReader>> make_card_reader(const std::string& text,
                                                     const SimulatedDevices* simulated) {
  if (text == "none") return std::make_shared<InertCardReader>();
  if (text == "simulated" && simulated != nullptr) return simulated->card;
  return unknown("card", text);
}

Result<std::shared_ptr<Printer>> make_printer(const std::string& text, const SimulatedDevices* simulated) {
  if (text == "none") return std::make_shared<NoPrinter>();
  if (text == "simulated" && simulated != nullptr) return simulated->printer;
  const auto folder = after(text, "folder:");
  if (folder && !folder->empty())
    return std::make_shared<QueuedPrinter>(std::make_unique<FolderDevice>(*folder));
  return unknown("printer", text);
}

Result<std::shared_ptr<Speaker>> make_speaker(const std::string& text, const SimulatedDevices* simulated,
                                              const MakeVoice& make_voice, std::shared_ptr<Headset> headset) {
  if (text == "none") return std::make_shared<InertSpeaker>();
  if (text == "simulated" && simulated != nullptr) return simulated->speaker;
  if (text == "sdl")
    return std::make_shared<SdlSpeaker>(make_voice ? make_voice() : nullptr, std::move(headset));
  return unknown("speaker", text);
}

Result<std::shared_ptr<Headset>> make_headset(const std::string& text) {
  if (text == "none") return nullptr;
  if (text == "evdev") return std::make_shared<EvdevHeadset>([] { return open_jack({}); });
  if (const auto device = after(text, "evdev:"); device && !device->empty())
    return std::make_shared<EvdevHeadset>([path = *device] { return open_jack(path); });
  return unknown("headset", text);
}

Result<std::shared_ptr<Keypad>> make_keypad(const std::string& text, const SimulatedDevices* simulated) {
  if (text == "none") return std::make_shared<InertKeypad>();
  if (text == "keyboard") return std::make_shared<InertKeypad>(Status::ok);
  if (text == "simulated" && simulated != nullptr) return simulated->keypad;
  return unknown("keypad", text);
}

Result<std::shared_ptr<Presence>> make_presence(const std::string& text, const SimulatedDevices* simulated) {
  if (text == "none") return std::make_shared<InertPresence>();
  if (text == "simulated" && simulated != nullptr) return simulated->presence;
  return unknown("presence", text);
}

DeviceNames simulated_names() {
  return {"simulated", "simulated", "simulated", "simulated", "simulated", "simulated", "none"};
}

Devices make_devices(const DeviceNames& names, const SimulatedDevices* simulated,
                     const MakeVoice& make_voice) {
  Devices made;
  auto& problems = made.problems;
  made.scanner = settle(make_scanner(names.scanner, simulated), std::make_shared<InertScanner>(), problems);
  made.card = settle(make_card_reader(names.card, simulated), std::make_shared<InertCardReader>(), problems);
  made.printer = settle(make_printer(names.printer, simulated), std::make_shared<NoPrinter>(), problems);
  auto headset = settle(make_headset(names.headset), nullptr, problems);
  made.speaker = settle(make_speaker(names.speaker, simulated, make_voice, std::move(headset)),
                        std::make_shared<InertSpeaker>(), problems);
  made.keypad = settle(make_keypad(names.keypad, simulated), std::make_shared<InertKeypad>(), problems);
  made.presence =
      settle(make_presence(names.presence, simulated), std::make_shared<InertPresence>(), problems);
  return made;
}

}  // namespace yimen::hal
