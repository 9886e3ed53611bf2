#include "hal/speaker/sound_card.h"

#include <SDL.h>

#include "hal/speaker/voice.h"

namespace yimen::hal {
namespace {

constexpr Uint16 kAtOnce = 512;  // samples the card takes: 23 ms

}  // namespace

// SDL_InitSubSystem would count its users together with those of the window, on another thread and without a
// lock; SDL_AudioInit does not.
bool SoundCard::open() {
  if (card_ != 0) return true;
  started_ = started_ || SDL_AudioInit(nullptr) == 0;
  if (!started_) return false;
  SDL_AudioSpec wanted{};
  wanted.freq = kSoundRate;
  wanted.format = AUDIO_S16SYS;
  wanted.channels = 1;
  wanted.samples = kAtOnce;
  card_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (card_ == 0) return false;
  SDL_PauseAudioDevice(card_, 0);
  return true;
}

void SoundCard::close() {
  if (card_ != 0) SDL_CloseAudioDevice(card_);
  if (started_) SDL_AudioQuit();
  card_ = 0;
  started_ = false;
}

bool SoundCard::queue(std::span<const std::int16_t> samples) {
  return SDL_QueueAudio(card_, samples.data(), static_cast<Uint32>(samples.size_bytes())) == 0;
}

void SoundCard::clear() {
  if (card_ != 0) SDL_ClearQueuedAudio(card_);
}

milliseconds SoundCard::queued() const {
  if (card_ == 0) return milliseconds(0);
  return milliseconds(SDL_GetQueuedAudioSize(card_) * 1000U / (kSoundRate * sizeof(std::int16_t)));
}

}  // namespace yimen::hal
