// Text in the languages of the terminal, as data carries it. (The program's own sentences are in locales/.)
#pragma once

#include <string>

namespace yimen {

enum class Language { zh, en };

struct Text {
  std::string zh;
  std::string en;  // empty: not translated, zh is shown
  const std::string& in(Language language) const { return language == Language::en && !en.empty() ? en : zh; }
  friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace yimen
