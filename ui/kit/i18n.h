// The program's own sentences in the languages of the terminal.
//
// Purpose: a sentence is written once, in Chinese, where it is used: tr("下一步", language). The Chinese is
// the gettext message id; locales/<language>/yimen.po hold the others. What a catalogue does not have is
// shown in Chinese; in 繁體中文 it is converted. Sentences of faults are marked YIMEN_TR where they are
// defined and translated here where they are shown. Text from data files (Text) does not come through here.
// Threads: one, the one that draws. Ownership: a Translator owns its catalogues. Each is read at its first
// use, so a Chinese visit pays nothing.
#pragma once

#include <array>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>

#include "kiosk/common/fill.h"
#include "kiosk/common/languages.h"
#include "kiosk/common/text.h"

namespace yimen::ui {

// What stands for "{name}" in a sentence.
using Values = std::initializer_list<Blank>;

class Translator {
 public:
  Translator();
  ~Translator();

  // `folder` holds en/LC_MESSAGES/yimen.mo and the like. Nothing is read yet; what cannot be read later
  // leaves the Chinese.
  void load(std::filesystem::path folder);
  // Whether the catalogue of a language can be read; true for Chinese. For the self-test of staff.
  bool has(Language language);

  std::string tr(const char* chinese, Language language);
  std::string tr_format(const char* chinese, Language language, Values values);
  // "{n}" is the count; English has "1 minute" and "2 minutes".
  std::string tr_count(const char* chinese, int n, Language language);

 private:
  struct Catalogue;
  const Catalogue* catalogue(Language language);
  static std::string untranslated(const char* chinese, Language language);

  std::filesystem::path folder_;
  std::array<std::unique_ptr<Catalogue>, kLanguages.size()> catalogues_;
};

// The one of this program; load() it once at start.
Translator& translator();

// Short forms for translator(). xgettext collects what stands in them.
std::string tr(const char* chinese, Language language);
// tr_format("第{step}步，共{steps}步", language, {{"step", "3"}, {"steps", "7"}})
std::string tr_format(const char* chinese, Language language, Values values);
// tr_count("还有{n}秒", seconds, language)
std::string tr_count(const char* chinese, int n, Language language);

}  // namespace yimen::ui
