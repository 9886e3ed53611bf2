#include "kiosk/voice/espeak.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <array>

#include "hal/speaker/voice.h"
#include "kiosk/common/secret.h"

namespace yimen::voice {

const Fault kNoEngine{"SAY-02", YIMEN_TR("朗读没有启动。请看着屏幕办，或者请工作人员帮忙。")};

namespace {

constexpr int kBufferMs = 40;    // a piece of sound: how long the first one takes to come
constexpr int kUsualRate = 160;  // espeak's "words a minute": some 240 Chinese characters

// The callback's other side: espeak-ng has no place for an object of ours with each piece.
const SoundSink* wanted = nullptr;

int take_sound(short* samples, int count, espeak_EVENT*) {
  if (samples == nullptr || count <= 0 || wanted == nullptr) return 0;
  return (*wanted)({samples, static_cast<std::size_t>(count)}) ? 0 : 1;
}

std::string phonemes(const std::string& text) {
  std::string all;
  const void* rest = text.c_str();
  while (rest != nullptr) {
    const char* clause = espeak_TextToPhonemes(&rest, espeakCHARS_UTF8, 0);
    if (clause == nullptr) break;
    if (!all.empty()) all += ' ';
    all += clause;
  }
  return all;
}

// As a voice says it that knows the language, not one that takes it for English.
bool sounds_native(const std::string& sound) {
  return !sound.empty() && sound.find("(en)") == std::string::npos;
}

// How espeak-ng names what stands before -iong.
std::string_view initial(char letter) {
  switch (letter) {
    case 'x': return "S;";
    case 'q': return "tS;h";
    default: return "tS;";
  }
}

// Version 1.52 takes xiong, qiong and jiong for English: they are given to it as sounds.
std::string with_iong_as_sounds(const std::string& pinyin) {
  constexpr std::array<std::string_view, 5> kTones = {"55", "35", "214", "51", "11"};
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = 1; (at = pinyin.find("iong", at)) != std::string::npos; at += 4) {
    const auto tone = static_cast<std::size_t>(pinyin[at + 4] - '1');
    if (tone >= kTones.size()) continue;
    out += pinyin.substr(from, at - 1 - from) + " [[" + std::string(initial(pinyin[at - 1])) + "'y" +
           std::string(kTones[tone]) + "N]] ";
    from = at + 5;
  }
  return out + pinyin.substr(from);
}

}  // namespace

Result<std::unique_ptr<Espeak>> Espeak::load(const speech::Mandarin& mandarin) {
  const int rate =
      espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, kBufferMs, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate != hal::kSoundRate) return fail(kNoEngine, "espeak-ng does not start");
  espeak_SetSynthCallback(take_sound);
  std::unique_ptr<Espeak> engine(new Espeak(mandarin));
  if (!engine->find_voices()) return fail(kNoEngine, "espeak-ng has no voice for Mandarin");
  return engine;
}

Espeak::~Espeak() { espeak_Terminate(); }

bool Espeak::find_voices() {
  has_uyghur_ = use("ug");
  takes_pinyin_ = use("cmn-latn-pinyin") && sounds_native(phonemes("hang2"));
  if (takes_pinyin_) {
    spells_iong_ = !sounds_native(phonemes("xiong1"));
    mandarin_voice_ = "cmn-latn-pinyin";
  } else if (use("cmn") && sounds_native(phonemes("行"))) {
    mandarin_voice_ = "cmn";
  }
  return !mandarin_voice_.empty() && use(mandarin_voice_);
}

bool Espeak::use(const std::string& voice) {
  if (voice_ == voice) return true;
  if (espeak_SetVoiceByName(voice.c_str()) != EE_OK) return false;
  voice_ = voice;
  return true;
}

// The text as the voice takes it, and that voice in use; empty where there is none.
std::string Espeak::prepared(const speech::Span& words) {
  switch (words.tongue) {
    case speech::Tongue::mandarin:
      if (!use(mandarin_voice_)) return {};
      return takes_pinyin_ ? mandarin_.pinyin(words.text) : std::string(words.text);
    case speech::Tongue::uyghur: return has_uyghur_ && use("ug") ? std::string(words.text) : std::string();
    case speech::Tongue::english: break;
  }
  return use("en") ? std::string(words.text) : std::string();
}

bool Espeak::say(const speech::Span& words, int rate, const SoundSink& sink) {
  auto text = prepared(words);
  if (text.empty()) return true;
  unsigned flags = espeakCHARS_UTF8 | espeakENDPAUSE;
  if (spells_iong_ && words.tongue == speech::Tongue::mandarin) {
    text = with_iong_as_sounds(text);
    flags |= espeakPHONEMES;
  }
  bool goes_on = true;
  const SoundSink watched = [&](std::span<const std::int16_t> samples) {
    return goes_on = goes_on && sink(samples);
  };
  wanted = &watched;
  espeak_SetParameter(espeakRATE, kUsualRate * rate / 100, 0);
  espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, flags, nullptr, nullptr);
  wanted = nullptr;
  wipe(text);
  return goes_on;
}

std::string Espeak::phonetic(const speech::Span& words) {
  auto text = prepared(words);
  return text.empty() ? std::string() : phonemes(text);
}

}  // namespace yimen::voice
