#include "ui/draw/offscreen.h"

#include <utility>

namespace yimen::draw {

void Offscreen::push(InputEvent event) {
  {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
  }
  arrived_.notify_one();
}

void Offscreen::present(std::span<const Rect> damage) {
  if (!damage.empty()) ++presents_;
}

std::optional<InputEvent> Offscreen::next(milliseconds timeout) {
  std::unique_lock lock(mutex_);
  const auto arrived = [this] { return !events_.empty(); };
  if (timeout < milliseconds(0)) {
    arrived_.wait(lock, arrived);
  } else if (!arrived_.wait_for(lock, timeout, arrived)) {
    return std::nullopt;
  }
  InputEvent event = std::move(events_.front());
  events_.pop_front();
  if (const auto* resized = std::get_if<Resized>(&event)) canvas_ = Canvas(resized->size);
  return event;
}

}  // namespace yimen::draw
