// A card reader without hardware: one slot into which somebody puts a card of their making.
// Threads: any.
#pragma once

#include <atomic>
#include <utility>

#include "hal/card/card.h"
#include "hal/reporter.h"

namespace yimen::hal {

class SimulatedCardReader : public CardReader {
 public:
  void start(CardSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  Status status() const override { return reporter_.status(); }

  // A card already in the slot is taken out first. Nothing happens while the reader is out of order.
  void insert(CardData card);
  void remove();
  bool card_in() const { return card_in_; }
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  Reporter<CardEvent> reporter_{Status::ok};
  std::atomic<bool> card_in_{false};
};

}  // namespace yimen::hal
