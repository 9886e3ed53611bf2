#include "hal/card/simulated.h"

namespace yimen::hal {

void SimulatedCardReader::insert(CardData card) {
  if (!usable(status())) return;
  remove();
  card_in_ = true;
  reporter_.emit(CardInserted{std::move(card)});
}

void SimulatedCardReader::remove() {
  if (card_in_.exchange(false)) reporter_.emit(CardRemoved{});
}

}  // namespace yimen::hal
