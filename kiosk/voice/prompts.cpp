#include "kiosk/voice/prompts.h"

#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "hal/speaker/voice.h"

namespace yimen::voice {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<Language, const char*>, 5> kFolders = {{{Language::zh, "zh"},
                                                                       {Language::zh_hant, "zh_hant"},
                                                                       {Language::en, "en"},
                                                                       {Language::ug, "ug"},
                                                                       {Language::bo, "bo"}}};
constexpr std::size_t kLargest = 8 << 20;  // bytes: three minutes

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  return bytes.size() <= kLargest ? bytes : std::string();
}

// A little-endian number of so many bytes; the caller has looked that they are there.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

bool is_our_format(std::string_view format) {
  return format.size() >= 16 && number(format, 0, 2) == 1 && number(format, 2, 2) == 1 &&
         number(format, 4, 4) == hal::kSoundRate && number(format, 14, 2) == 16;
}

std::vector<std::int16_t> samples_of(std::string_view data) {
  std::vector<std::int16_t> samples;
  samples.reserve(data.size() / 2);
  for (std::size_t at = 0; at + 2 <= data.size(); at += 2)
    samples.push_back(static_cast<std::int16_t>(number(data, at, 2)));
  return samples;
}

}  // namespace

std::optional<std::vector<std::int16_t>> read_wav(const fs::path& file) {
  const auto bytes = content(file);
  const std::string_view view = bytes;
  if (view.size() < 12 || view.substr(0, 4) != "RIFF" || view.substr(8, 4) != "WAVE") return std::nullopt;
  bool ours = false;
  for (std::size_t at = 12; at + 8 <= view.size();) {
    const auto name = view.substr(at, 4);
    const auto size = std::min<std::size_t>(number(view, at + 4, 4), view.size() - at - 8);
    const auto body = view.substr(at + 8, size);
    if (name == "fmt ") ours = is_our_format(body);
    if (name == "data") return ours ? std::optional(samples_of(body)) : std::nullopt;
    at += 8 + size + size % 2;
  }
  return std::nullopt;
}

Prompts::Prompts(const fs::path& folder) {
  for (const auto& [language, name] : kFolders) {
    const auto index = nlohmann::json::parse(content(folder / name / "index.json"), nullptr, false);
    if (!index.is_object()) continue;
    for (const auto& [text, file] : index.items()) {
      const auto path = file.is_string() ? folder / name / file.get<std::string>() : fs::path();
      if (read_wav(path)) {
        files_[{language, text}] = path;
      } else {
        std::cerr << "yimen-voice: a recording of " << name
                  << "/index.json cannot be used: " << path.filename() << '\n';
      }
    }
  }
}

std::optional<std::vector<std::int16_t>> Prompts::find(const std::string& text, Language language) const {
  const auto found = files_.find({language, text});
  return found == files_.end() ? std::nullopt : read_wav(found->second);
}

}  // namespace yimen::voice
