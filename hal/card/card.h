// Card reader: social security or identity card.
//
// Purpose: the interface; simulator in simulated.h. There is no driver for a real reader yet.
// Threads: start, stop and status from the owner; the sink runs on the driver's thread (see hal/reporter.h).
// Privacy: what a card says is personal. It is passed on once, never kept and never logged.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "hal/status.h"

namespace yimen::hal {

// As written on the card, unchecked; empty: the card does not carry it.
struct CardData {
  std::string card_number;
  std::string id_number;
  std::string name;
  friend bool operator==(const CardData&, const CardData&) = default;
};

struct CardInserted {
  CardData data;
  friend bool operator==(const CardInserted&, const CardInserted&) = default;
};

struct CardRemoved {
  friend bool operator==(const CardRemoved&, const CardRemoved&) = default;
};

using CardEvent = std::variant<CardInserted, CardRemoved, StatusChanged>;
using CardSink = std::function<void(CardEvent)>;

class CardReader {
 public:
  virtual ~CardReader() = default;
  virtual void start(CardSink sink) = 0;
  virtual void stop() = 0;
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
