#include "hal/speaker/sdl.h"

#include <SDL.h>

#include <algorithm>

#include "hal/speaker/chime_sound.h"
#include "kiosk/common/secret.h"

namespace yimen::hal {
namespace {

constexpr milliseconds kAhead{400};     // so much is queued before it is heard
constexpr milliseconds kVoiceWait{10};  // for the next piece, before a new wish is looked for
constexpr milliseconds kQueueWait{10};  // while enough is queued
constexpr milliseconds kDrain{60};      // what the card itself still holds when the queue is empty

Instant now() { return std::chrono::steady_clock::now(); }

// Percent of loudness: ears hear the square root of power.
void make_quieter(std::vector<std::int16_t>& samples, int volume) {
  const int percent = std::clamp(volume, 0, 100);
  for (auto& sample : samples) sample = static_cast<std::int16_t>(sample * percent * percent / 10000);
}

}  // namespace

SdlSpeaker::SdlSpeaker(std::unique_ptr<Voice> voice, std::shared_ptr<Headset> headset,
                       milliseconds rest_after)
    : rest_after_(rest_after), voice_(std::move(voice)), headset_(std::move(headset)) {}

SdlSpeaker::~SdlSpeaker() { SdlSpeaker::stop(); }

void SdlSpeaker::start(SpeakerSink sink) {
  stop();
  reporter_.open(std::move(sink));
  {
    const std::lock_guard lock(mutex_);
    running_ = true;
    wish_ = {};
  }
  reporter_.set_status(able());
  if (headset_) {
    headset_->start([this](HeadsetEvent event) {
      const auto* changed = std::get_if<HeadsetPlugged>(&event);
      if (changed == nullptr) return;
      plugged_ = changed->in;
      changed_.notify_all();
      reporter_.emit(HeadsetChanged{changed->in});
    });
  }
  thread_ = std::thread([this] { run(); });
}

void SdlSpeaker::stop() {
  {
    const std::lock_guard lock(mutex_);
    running_ = false;
    wish_.stop = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
  if (headset_) headset_->stop();
  reporter_.close();
  plugged_ = false;
}

// A saying that was not begun is over. Under the lock.
void SdlSpeaker::drop_saying() {
  if (!wish_.saying) return;
  wish_.ended.push_back(wish_.saying->id);
  wipe(wish_.saying->utterance.text);
  wish_.saying.reset();
}

std::uint64_t SdlSpeaker::say(Utterance utterance) {
  std::uint64_t id = 0;
  {
    const std::lock_guard lock(mutex_);
    id = ++last_;
    if (!running_) return id;
    drop_saying();
    wish_.saying = Saying{id, std::move(utterance)};
  }
  changed_.notify_all();
  return id;
}

void SdlSpeaker::chime(Chime chime) {
  {
    const std::lock_guard lock(mutex_);
    if (!running_) return;
    drop_saying();
    wish_.chime = chime;
  }
  changed_.notify_all();
}

void SdlSpeaker::hush() {
  {
    const std::lock_guard lock(mutex_);
    if (!running_) return;
    drop_saying();
    wish_.chime.reset();
    wish_.hush = true;
  }
  changed_.notify_all();
}

Status SdlSpeaker::able() const { return voice_ && !failing_ ? Status::ok : Status::warning; }

SdlSpeaker::Wish SdlSpeaker::take(milliseconds longest) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, longest, [this] { return !wish_.empty(); });
  return std::exchange(wish_, {});
}

void SdlSpeaker::run() {
  if (voice_) voice_->prepare();
  for (;;) {
    auto wish = take(patience());
    if (wish.stop) break;
    const bool idle = wish.empty() && !saying_ && card_.queued() == milliseconds(0);
    carry_out(std::move(wish));
    if (saying_) {
      feed();
    } else if (idle) {
      rest();
    }
  }
  if (voice_) voice_->end();
  if (saying_) wipe(saying_->utterance.text);
  saying_.reset();
  card_.close();
  SDL_TLSCleanup();  // what SDL keeps for each thread that is not its own
}

// How long to wait for a wish: not at all where the voice has to be heard.
milliseconds SdlSpeaker::patience() const {
  if (!saying_) return rest_after_;
  return made_ || card_.queued() > kAhead ? kQueueWait : milliseconds(0);
}

void SdlSpeaker::carry_out(Wish wish) {
  if (wish.hush || wish.chime || (wish.saying && saying_)) {
    card_.clear();
    end_saying();
  }
  for (const auto id : wish.ended) reporter_.emit(SayingEnded{id});
  if (wish.chime) {
    const bool heard = card_.open() && card_.queue(chime_sound(*wish.chime));
    reporter_.set_status(heard ? able() : Status::absent);
  }
  if (wish.saying) begin(std::move(*wish.saying));
}

void SdlSpeaker::begin(Saying saying) {
  const auto& utterance = saying.utterance;
  const bool allowed = plugged_ || !utterance.is_private;
  if (voice_ && allowed) voice_->begin(utterance);  // makes sound while the card is opened
  const bool open = card_.open();
  reporter_.set_status(open ? able() : Status::absent);
  saying_ = std::move(saying);
  made_ = false;
  quiet_since_.reset();
  spoke_ = spoke_ || (voice_ && allowed);
  if (!voice_ || !allowed || !open) end_saying();
}

void SdlSpeaker::feed() {
  if (saying_->utterance.is_private && !plugged_) {
    card_.clear();
    end_saying();
    return;
  }
  if (!made_ && card_.queued() <= kAhead) hear(voice_->next(kVoiceWait));
  if (!made_ || card_.queued() > milliseconds(0)) return;
  if (!quiet_since_) quiet_since_ = now();
  if (now() - *quiet_since_ >= kDrain) end_saying();
}

void SdlSpeaker::hear(Voice::Piece piece) {
  switch (piece.state) {
    case Voice::State::waiting: return;
    case Voice::State::sounding:
      make_quieter(piece.samples, saying_->utterance.volume);
      if (!card_.queue(piece.samples)) made_ = true;
      failing_ = false;
      return;
    case Voice::State::failed: failing_ = true; break;
    case Voice::State::done: failing_ = false; break;
  }
  made_ = true;
  reporter_.set_status(able());
}

void SdlSpeaker::end_saying() {
  if (!saying_) return;
  if (voice_) voice_->end();
  wipe(saying_->utterance.text);
  const auto id = saying_->id;
  saying_.reset();
  reporter_.emit(SayingEnded{id});
}

// Nothing has sounded for a while.
void SdlSpeaker::rest() {
  card_.close();
  if (std::exchange(spoke_, false)) voice_->forget();
}

}  // namespace yimen::hal
