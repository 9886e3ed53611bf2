#include "hal/speaker/sdl.h"

#include <SDL.h>

#include "hal/speaker/chime_sound.h"

namespace yimen::hal {
namespace {

// An open sound card; closed at the end of its scope. SDL_InitSubSystem would count its users together with
// those of the window, on another thread and without a lock; SDL_AudioInit does not.
class SoundCard {
 public:
  SoundCard() : started_(SDL_AudioInit(nullptr) == 0) {
    if (!started_) return;
    SDL_AudioSpec wanted{};
    wanted.freq = kSoundRate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    card_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  }
  ~SoundCard() {
    if (card_ != 0) SDL_CloseAudioDevice(card_);
    if (started_) SDL_AudioQuit();
  }
  SoundCard(const SoundCard&) = delete;
  SoundCard& operator=(const SoundCard&) = delete;

  bool is_open() const { return card_ != 0; }
  bool play(const std::vector<std::int16_t>& sound) {
    const auto bytes = static_cast<Uint32>(sound.size() * sizeof(sound[0]));
    if (SDL_QueueAudio(card_, sound.data(), bytes) != 0) return false;
    SDL_PauseAudioDevice(card_, 0);
    return true;
  }
  bool sounding() const { return SDL_GetQueuedAudioSize(card_) > 0; }

 private:
  bool started_;
  SDL_AudioDeviceID card_ = 0;
};

constexpr int kLookMilliseconds = 20;    // how often it is asked whether the sound has ended
constexpr int kDrainMilliseconds = 100;  // what the card itself still holds then

}  // namespace

SdlSpeaker::~SdlSpeaker() { SdlSpeaker::stop(); }

void SdlSpeaker::start(SpeakerSink sink) {
  stop();
  reporter_.open(std::move(sink));
  {
    const std::lock_guard lock(mutex_);
    stopping_ = false;
  }
  reporter_.set_status(Status::warning);
  thread_ = std::thread([this] { run(); });
}

void SdlSpeaker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    wanted_.reset();
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
  reporter_.close();
}

std::uint64_t SdlSpeaker::say(Utterance) {
  std::uint64_t id = 0;
  {
    const std::lock_guard lock(mutex_);
    id = ++last_;
  }
  reporter_.emit(SayingEnded{id});
  return id;
}

void SdlSpeaker::chime(Chime chime) {
  {
    const std::lock_guard lock(mutex_);
    wanted_ = chime;
  }
  changed_.notify_all();
}

void SdlSpeaker::hush() {
  {
    const std::lock_guard lock(mutex_);
    wanted_.reset();
    hushed_ = true;
  }
  changed_.notify_all();
}

std::optional<Chime> SdlSpeaker::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return stopping_ || wanted_; });
  hushed_ = false;
  return stopping_ ? std::nullopt : std::exchange(wanted_, std::nullopt);
}

void SdlSpeaker::run() {
  while (const auto chime = next()) reporter_.set_status(sound(*chime) ? Status::warning : Status::absent);
  SDL_TLSCleanup();  // what SDL keeps for each thread that is not its own
}

// Another chime, hush() and stop() end it early.
bool SdlSpeaker::interrupted_within(int milliseconds) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::milliseconds(milliseconds),
                           [this] { return stopping_ || hushed_ || wanted_; });
}

bool SdlSpeaker::sound(Chime chime) {
  SoundCard card;
  if (!card.is_open() || !card.play(chime_sound(chime))) return false;
  while (card.sounding())
    if (interrupted_within(kLookMilliseconds)) return true;
  interrupted_within(kDrainMilliseconds);
  return true;
}

}  // namespace yimen::hal
