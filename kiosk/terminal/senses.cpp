#include "kiosk/terminal/senses.h"

#include "kiosk/common/log.h"
#include "kiosk/terminal/faults.h"
#include "kiosk/voice/client.h"

namespace yimen::terminal {
namespace {

using Queue = EventQueue<Happening>;

void happen(Queue& queue, visit::Event event) { queue.push(Happening(std::move(event))); }

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

// A sink that turns status changes into DeviceChanged and leaves the rest to `handlers`.
template <class Event, class... Handlers>
std::function<void(Event)> sink(Queue& queue, Device device, Handlers... handlers) {
  return [&queue, device, handle = Overloaded{handlers...}](Event event) {
    std::visit(Overloaded{[&](const hal::StatusChanged& changed) {
                            queue.push(DeviceChanged{device, changed.status});
                          },
                          [&](const auto& other) { handle(other); }},
               event);
  };
}

std::function<void(vision::Event)> vision_sink(Queue& queue) {
  return [&queue](vision::Event event) {
    std::visit(
        Overloaded{
            [&](vision::CodeRead& read) { happen(queue, visit::CodeRead{std::move(read.text)}); },
            [&](const vision::HintChanged& changed) { happen(queue, visit::HintChanged{changed.hint}); },
            [&](const vision::CameraChanged& changed) {
              queue.push(DeviceChanged{Device::camera, changed.status});
            },
            [&](const vision::FrameReady&) { queue.push(PreviewReady{}); },
            [&](const vision::FacesAre& faces) {
              queue.push(DeviceChanged{Device::faces, faces.status});
            },
            [&](const vision::FaceHintChanged& changed) {
              happen(queue, visit::FaceHintChanged{changed.hint});
            },
            [&](const vision::FaceSampled& sampled) { queue.push(sampled); },
            [&](const vision::GestureSeen& seen) { queue.push(seen); },
            [](const vision::WorkerLost&) { log::warning("vision", "worker lost, starting another"); },
            [](const vision::WorkerBack&) { log::info("vision", "worker is back"); },
        },
        event);
  };
}

visit::Event answer(const hal::PinChecked& checked) {
  using enum hal::PinChecked::Outcome;
  switch (checked.outcome) {
    case right: return visit::PinAccepted{};
    case wrong: return visit::PinRefused{checked.tries_left};
    case locked: return visit::PinRefused{0};
    case failed: break;
  }
  return visit::PinFailed{Error{&kPinNotChecked, ""}};
}

visit::EvidenceRefused refused(const Fault& fault) { return {Error{&fault, ""}}; }

// Recorded sentences are an asset; all others are made by yimen-voice.
hal::MakeVoice voice_of(const Paths& paths) {
  return [options = voice::Options{.program = paths.voice, .prompts = paths.assets / "prompts"}] {
    return std::make_unique<voice::Client>(options);
  };
}

}  // namespace

Senses::Senses(const Config& config, const hal::SimulatedDevices* simulated, Queue& queue)
    : queue_(queue),
      devices_(hal::make_devices(config.devices, simulated, voice_of(config.paths))),
      vision_({.program = config.paths.vision, .camera = config.camera, .models = config.paths.models},
              vision_sink(queue)),
      has_camera_(config.camera != "none") {
  for (const auto& problem : devices_.problems) log::fault("devices", problem);
}

Senses::~Senses() { stop(); }

void Senses::start() {
  start_reporting();
  report_status();
  if (has_camera_) vision_.start();
}

void Senses::start_reporting() {
  devices_.scanner->start(sink<hal::ScannerEvent>(
      queue_, Device::scanner,
      [this](const hal::CodeScanned& scanned) { happen(queue_, visit::CodeRead{scanned.text}); },
      [this](const hal::CodeRefused& scanned) { happen(queue_, refused(*scanned.fault)); }));
  devices_.card->start(sink<hal::CardEvent>(
      queue_, Device::card,
      [this](const hal::CardInserted& card) { happen(queue_, visit::CardShown{card.data}); },
      [this](const hal::CardUnreadable&) {
        happen(queue_, visit::CardUnread{Error{&kCardNotRead, ""}});
      },
      [this](const hal::CardRemoved&) { happen(queue_, visit::CardGone{}); },
      [this](const hal::PinChecked& checked) { happen(queue_, answer(checked)); }));
  devices_.printer->start(sink<hal::PrinterEvent>(
      queue_, Device::printer, [this](const hal::Printed&) { happen(queue_, visit::PrintDone{}); },
      [this](const hal::PrintFailed& failed) {
        happen(queue_, visit::PrintFailed{{failed.fault, ""}});
      }));
  devices_.keypad->start(sink<hal::KeypadEvent>(
      queue_, Device::keypad, [this](const hal::KeyPressed& pressed) { queue_.push(KeyHit{pressed.key}); }));
  devices_.speaker->start(sink<hal::SpeakerEvent>(
      queue_, Device::speaker,
      [this](const hal::HeadsetChanged& headset) { happen(queue_, visit::HeadsetChanged{headset.plugged}); },
      [this](const hal::SayingEnded& ended) { queue_.push(SayingOver{ended.id}); }));
  devices_.presence->start(sink<hal::PresenceEvent>(
      queue_, Device::presence,
      [this](const hal::PersonNear&) { happen(queue_, visit::PresenceChanged{true}); },
      [this](const hal::PersonLeft&) { happen(queue_, visit::PresenceChanged{false}); }));
}

// Devices report changes; how they are at the start has to be asked.
void Senses::report_status() {
  queue_.push(DeviceChanged{Device::scanner, devices_.scanner->status()});
  queue_.push(DeviceChanged{Device::card, devices_.card->status()});
  queue_.push(DeviceChanged{Device::printer, devices_.printer->status()});
  queue_.push(DeviceChanged{Device::camera, has_camera_ ? hal::Status::ok : hal::Status::absent});
}

void Senses::stop() {
  vision_.stop();
  devices_.scanner->stop();
  devices_.card->stop();
  devices_.printer->stop();
  devices_.keypad->stop();
  devices_.speaker->stop();
  devices_.presence->stop();
}

void Senses::look_for(vision::Look look) {
  if (has_camera_) vision_.look_for(look);
}

}  // namespace yimen::terminal
