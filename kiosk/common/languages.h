// The languages that people are offered, each by its own name in its own letters.
// Threads: constants.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "kiosk/common/text.h"

namespace yimen {

struct OfferedLanguage {
  Language language;
  std::string_view own_name;  // "ئۇيغۇرچە"
  std::string_view folder;    // of its catalogue in locales/, "zh_Hant"; Chinese needs none
};

// In the order in which they are offered.
constexpr std::array<OfferedLanguage, 5> kLanguages{{
    {Language::zh, "简体中文", ""},
    {Language::zh_hant, "繁體中文", "zh_Hant"},
    {Language::en, "English", "en"},
    {Language::ug, "ئۇيغۇرچە", "ug"},
    {Language::bo, "བོད་ཡིག", "bo"},
}};

constexpr std::string_view own_name(Language language) {
  for (const auto& offered : kLanguages)
    if (offered.language == language) return offered.own_name;
  return kLanguages.front().own_name;  // pseudo is nobody's
}

// What data files call the languages of a Text. Those after the first two may be missing.
using TextKey = std::pair<const char*, std::string Text::*>;
constexpr std::array<TextKey, 5> kTextKeys{{{"zh", &Text::zh},
                                            {"en", &Text::en},
                                            {"zh_hant", &Text::zh_hant},
                                            {"ug", &Text::ug},
                                            {"bo", &Text::bo}}};

// Whose lines, and whose whole screen, begin at the right.
constexpr bool runs_to_left(Language language) { return language == Language::ug; }

// What sentences made of several parts are built as where a language has no way of its own: Chinese.
constexpr bool builds_as_chinese(Language language) { return language != Language::en; }

}  // namespace yimen
