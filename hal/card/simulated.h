// A card reader without hardware: one slot into which somebody puts a card of their making.
// Threads: any.
#pragma once

#include <mutex>
#include <optional>
#include <utility>

#include "hal/card/card.h"
#include "hal/reporter.h"

namespace yimen::hal {

struct SimulatedCard {
  CardData data;
  std::string pin = "123456";  // empty: a card without one
  int tries_left = 3;          // 0: locked
  bool readable = true;
};

class SimulatedCardReader : public CardReader {
 public:
  void start(CardSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  Status status() const override { return reporter_.status(); }
  bool has_pin() const override { return true; }
  void verify_pin(std::string_view pin) override;

  // A card already in the slot is taken out first. Nothing happens while the reader is out of order.
  void insert(SimulatedCard card);
  void insert(CardData data) { insert(SimulatedCard{.data = std::move(data)}); }
  void remove();
  bool card_in() const;
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  PinChecked check(std::string_view pin);

  Reporter<CardEvent> reporter_{Status::ok};
  mutable std::mutex mutex_;  // never held while the sink runs
  std::optional<SimulatedCard> card_;
};

}  // namespace yimen::hal
