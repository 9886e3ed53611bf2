// Text in the languages of the terminal, as data carries it. (The program's own sentences are in locales/.)
#pragma once

#include <string>

namespace yimen {

// ug: Uyghur in Arabic letters, right to left; bo: Tibetan. pseudo: lengthened, accented Chinese for tests of
// the layout, offered to nobody.
enum class Language { zh, zh_hant, en, ug, bo, pseudo };

struct Text {
  std::string zh;
  std::string en;  // empty: not translated, zh is shown
  const std::string& in(Language language) const { return language == Language::en && !en.empty() ? en : zh; }
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace yimen
