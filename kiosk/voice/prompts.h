// Recorded sentences, preferred to made ones.
//
// Purpose: a folder for each language (zh, zh_hant, en, ug, bo) with index.json, {"sentence as shown":
// "file.wav"}, and
//   the files it names: 16 bit, one channel, 22,050 samples a second.
// Threads: after the constructor, any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/common/text.h"

namespace yimen::voice {

class Prompts {
 public:
  // Languages without an index have no recordings; entries that cannot be used are told on standard error.
  explicit Prompts(const std::filesystem::path& folder);
  // The recording of exactly this text; nothing where there is none, or its file is not as above.
  std::optional<std::vector<std::int16_t>> find(const std::string& text, Language language) const;

 private:
  std::map<std::pair<Language, std::string>, std::filesystem::path> files_;
};

// The samples of a WAV file as above.
std::optional<std::vector<std::int16_t>> read_wav(const std::filesystem::path& file);

}  // namespace yimen::voice
