// Text in the languages of the terminal, as data carries it. (The program's own sentences are in locales/.)
#pragma once

#include <string>

namespace yimen {

// ug: Uyghur in Arabic letters, right to left; bo: Tibetan. pseudo: lengthened, accented Chinese for tests of
// the layout, offered to nobody.
enum class Language { zh, zh_hant, en, ug, bo, pseudo };

struct Text {
  std::string zh;
  std::string en{};       // empty, like all that follow: not translated
  std::string zh_hant{};  // where it is empty, zh is converted (kiosk/common/converted_text.h)
  std::string ug{};
  std::string bo{};
  // Where there is no translation: the Chinese. Valid as long as this text, or until converted texts are
  // forgotten.
  const std::string& in(Language language) const;
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace yimen
