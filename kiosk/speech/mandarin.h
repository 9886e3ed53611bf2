// How Mandarin words sound, in pinyin with tones.
//
// Purpose: characters with several readings (银行行长, 重庆, 办得了) are read by the words they stand in, the
// longest
//   first; 一, 不 and third tones change by what follows. The dictionary is made at build time
//   (make-dictionary) and searched where it lies in memory.
// Threads: after load(), any. Ownership: keeps the file mapped.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/mapped_file.h"
#include "kiosk/common/result.h"
#include "kiosk/speech/cursor.h"

namespace yimen::speech {

extern const Fault kNoDictionary;  // SAY-01

class Mandarin {
 public:
  static Result<std::unique_ptr<Mandarin>> load(const std::filesystem::path& dictionary);
  // Over lines "word<TAB>syllables", sorted by their bytes; the text outlives this.
  explicit Mandarin(std::string_view lines) : lines_(lines) {}

  // "yin2hang2 hang2zhang3, " for spoken words (normalise.h): one word a word, pauses as ASCII signs. What is
  // not Chinese is left out.
  std::string pinyin(std::string_view words) const;

 private:
  struct Word {
    std::string_view text;
    std::string_view reading;
  };
  std::string_view reading(std::string_view word) const;
  Word word_at(const Cursor& cursor) const;

  std::string_view lines_;
  std::optional<MappedFile> file_;  // whose content the lines are
};

}  // namespace yimen::speech
