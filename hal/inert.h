// Devices that never say anything: those that are not there ("none"), and those whose events come by another
// way, the window's input layer ("wedge", "keyboard").
// Threads: any. A print job sent to no printer fails at once, and so
// does what is said to no speaker.
#pragma once

#include <atomic>
#include <utility>

#include "hal/card/card.h"
#include "hal/keypad/keypad.h"
#include "hal/presence/presence.h"
#include "hal/printer/faults.h"
#include "hal/printer/printer.h"
#include "hal/reporter.h"
#include "hal/scanner/scanner.h"
#include "hal/speaker/speaker.h"

namespace yimen::hal {

template <class Device, class Sink>
class Inert : public Device {
 public:
  explicit Inert(Status status = Status::absent) : status_(status) {}
  void start(Sink) override {}
  void stop() override {}
  Status status() const override { return status_; }

 private:
  const Status status_;
};

using InertScanner = Inert<Scanner, ScannerSink>;
class InertCardReader : public Inert<CardReader, CardSink> {
 public:
  bool has_pin() const override { return false; }
  void verify_pin(std::string_view) override {}
};
using InertKeypad = Inert<Keypad, KeypadSink>;
using InertPresence = Inert<Presence, PresenceSink>;

class InertSpeaker : public Speaker {
 public:
  void start(SpeakerSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  std::uint64_t say(Utterance) override {
    const auto id = ++last_;
    reporter_.emit(SayingEnded{id});
    return id;
  }
  void chime(Chime) override {}
  void hush() override {}
  Status status() const override { return reporter_.status(); }

 private:
  Reporter<SpeakerEvent> reporter_{Status::absent};
  std::atomic<std::uint64_t> last_{0};
};

class NoPrinter : public Printer {
 public:
  void start(PrinterSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  void print(PrintJob job) override { reporter_.emit(PrintFailed{job.id, &kPrinterAbsent}); }
  Status status() const override { return reporter_.status(); }

 private:
  Reporter<PrinterEvent> reporter_{Status::absent};
};

}  // namespace yimen::hal
