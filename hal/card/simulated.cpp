#include "hal/card/simulated.h"

#include "kiosk/common/secret.h"

#include "kiosk/common/secret.h"

namespace yimen::hal {
namespace {

constexpr int kTries = 3;

}  // namespace

void SimulatedCardReader::insert(SimulatedCard card) {
  if (!usable(status())) return;
  remove();
  const bool readable = card.readable;
  auto data = card.data;
  {
    const std::lock_guard lock(mutex_);
    card_ = std::move(card);
  }
  if (readable)
    reporter_.emit(CardInserted{std::move(data)});
  else
    reporter_.emit(CardUnreadable{});
}

void SimulatedCardReader::remove() {
  {
    const std::lock_guard lock(mutex_);
    if (!card_) return;
    for (std::string* text : {&card_->data.card_number, &card_->data.id_number, &card_->data.name})
      wipe(*text);
    card_.reset();
  }
  reporter_.emit(CardRemoved{});
}

bool SimulatedCardReader::card_in() const {
  const std::lock_guard lock(mutex_);
  return card_.has_value();
}

void SimulatedCardReader::verify_pin(std::string_view pin) { reporter_.emit(check(pin)); }

// As a real card counts: right sets the tries back, the last wrong one locks it.
PinChecked SimulatedCardReader::check(std::string_view pin) {
  using enum PinChecked::Outcome;
  const std::lock_guard lock(mutex_);
  if (!card_ || !card_->readable || card_->pin.empty()) return {failed};
  if (card_->tries_left == 0) return {locked};
  if (same_secret(card_->pin, pin)) {
    card_->tries_left = kTries;
    return {right, kTries};
  }
  --card_->tries_left;
  return {card_->tries_left == 0 ? locked : wrong, card_->tries_left};
}

}  // namespace yimen::hal
