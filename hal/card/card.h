// Card reader: social security or identity card.
//
// Purpose: the interface; simulator in simulated.h. There is no driver for a real reader yet.
// Threads: start, stop and status from the owner; the sink runs on the driver's thread (see hal/reporter.h).
// Privacy: what a card says is personal. It is passed on once, never kept and never logged.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "hal/status.h"

namespace yimen::hal {

// As written on the card, unchecked; empty: the card does not carry it.
struct CardData {
  std::string card_number = {};
  std::string id_number = {};
  std::string name = {};
  std::string valid_until = {};  // "2031-05-01"
  friend bool operator==(const CardData&, const CardData&) = default;
};

struct CardInserted {
  CardData data;
  friend bool operator==(const CardInserted&, const CardInserted&) = default;
};

// A card is in the reader and cannot be read: dirty, the wrong way round, of a kind not known.
struct CardUnreadable {
  friend bool operator==(const CardUnreadable&, const CardUnreadable&) = default;
};

// What verify_pin() found.
struct PinChecked {
  enum class Outcome { right, wrong, locked, failed };
  Outcome outcome;
  int tries_left = 0;  // after a wrong one
  friend bool operator==(const PinChecked&, const PinChecked&) = default;
};

struct CardRemoved {
  friend bool operator==(const CardRemoved&, const CardRemoved&) = default;
};

using CardEvent = std::variant<CardInserted, CardUnreadable, CardRemoved, PinChecked, StatusChanged>;
using CardSink = std::function<void(CardEvent)>;

class CardReader {
 public:
  virtual ~CardReader() = default;
  virtual void start(CardSink sink) = 0;
  virtual void stop() = 0;
  virtual Status status() const = 0;
  // Whether this reader can have a card check a PIN.
  virtual bool has_pin() const = 0;
  // By the card that is in. Does not wait: answered by one PinChecked; failed where no card is in, or it was
  // taken out midway. The PIN is neither kept nor logged.
  virtual void verify_pin(std::string_view pin) = 0;
};

}  // namespace yimen::hal
