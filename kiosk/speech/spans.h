// Which voice says what of a spoken text.
// Threads: pure function; the parts point into the text.
#pragma once

#include <string_view>
#include <vector>

namespace yimen::speech {

enum class Tongue { mandarin, english, uyghur };

struct Span {
  Tongue tongue;
  std::string_view text;
};

// By the letters: Latin ones, and digits that are left, are English, Arabic ones Uyghur, all else Mandarin.
// Signs go with what they follow. Letters that no voice of ours can say (Tibetan) are in no part.
std::vector<Span> spans(std::string_view text);

}  // namespace yimen::speech
