// The engine espeak-ng.
//
// Purpose: finds the voices that the installed version has right. Its Mandarin is given pinyin: version 1.51
// reads
//   characters as English, and no version knows all our words. Licence: GPL, so nothing but yimen-voice links
//   this.
// Threads: one, and one of it a process: espeak-ng keeps its state in globals.
#pragma once

#include <memory>
#include <string>

#include "kiosk/speech/mandarin.h"
#include "kiosk/voice/engine.h"

namespace yimen::voice {

extern const Fault kNoEngine;  // SAY-02

class Espeak : public Engine {
 public:
  // `mandarin` outlives this. Fails where espeak-ng or its Mandarin voice is not there.
  static Result<std::unique_ptr<Espeak>> load(const speech::Mandarin& mandarin);
  ~Espeak() override;
  Espeak(const Espeak&) = delete;
  Espeak& operator=(const Espeak&) = delete;

  bool say(const speech::Span& words, int rate, const SoundSink& sink) override;
  // What say() would sound like, in espeak's names of sounds and tones: for tests and for who mends
  // words.tsv.
  std::string phonetic(const speech::Span& words);

 private:
  explicit Espeak(const speech::Mandarin& mandarin) : mandarin_(mandarin) {}
  bool find_voices();
  bool use(const std::string& voice);
  std::string prepared(const speech::Span& words);

  const speech::Mandarin& mandarin_;
  std::string mandarin_voice_;
  bool takes_pinyin_ = false;
  bool spells_iong_ = false;  // knows no xiong, qiong, jiong
  bool has_uyghur_ = false;
  std::string voice_;  // in use
};

}  // namespace yimen::voice
