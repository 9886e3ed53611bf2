#include "kiosk/voice/worker.h"

#include <poll.h>

#include <algorithm>

#include "kiosk/common/secret.h"
#include "kiosk/speech/normalise.h"

namespace yimen::voice {
namespace {

// A recording has one speed: who wants another hears a made voice.
bool usual(int rate) { return rate >= 90 && rate <= 110; }

}  // namespace

void Worker::run() {
  for (;;) {
    auto message = channel_.receive();
    if (!message && message.error() != Channel::Trouble::nothing) return;
    if (!message) {
      pollfd source{channel_.fd(), POLLIN, 0};
      ::poll(&source, 1, -1);
      continue;
    }
    auto* wish = std::get_if<protocol::Say>(&*message);
    if (wish == nullptr) continue;
    if (say(*wish)) send(protocol::Done{wish->number});
    wipe(wish->text);
  }
}

// False: interrupted.
bool Worker::say(const protocol::Say& wish) {
  if (usual(wish.rate)) {
    if (const auto recorded = prompts_.find(wish.text, wish.language)) return play(wish.number, *recorded);
  }
  auto spoken = speech::speakable(wish.text, wish.language);
  bool goes_on = true;
  for (const auto& words : speech::spans(spoken)) {
    goes_on = engine_.say(words, wish.rate, [&](auto samples) { return play(wish.number, samples); });
    if (!goes_on) break;
  }
  wipe(spoken);
  return goes_on;
}

bool Worker::play(std::uint32_t number, std::span<const std::int16_t> samples) {
  while (!samples.empty()) {
    const auto piece = samples.first(std::min(samples.size(), protocol::kSoundLimit));
    if (!send(protocol::Sound{number, {piece.begin(), piece.end()}})) return false;
    samples = samples.subspan(piece.size());
  }
  return true;
}

// Waits for room. False: something else is asked for, or the terminal is gone; run() sees which.
bool Worker::send(const protocol::Message& message) {
  for (;;) {
    pollfd source{channel_.fd(), POLLIN | POLLOUT, 0};
    ::poll(&source, 1, -1);
    if ((source.revents & ~POLLOUT) != 0) return false;
    if (channel_.send(message) == Channel::Sent::yes) return true;
  }
}

}  // namespace yimen::voice
