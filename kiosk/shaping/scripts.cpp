#include "kiosk/shaping/scripts.h"

namespace yimen::shaping {
namespace {

struct Range {
  char32_t first, last;
  Script script;
};
// Blocks of the Unicode Character Database; U+200C to U+200F say how Arabic letters join and run.
constexpr Range kRanges[] = {
    {0x0600, 0x06FF, Script::arabic},  {0x0750, 0x077F, Script::arabic}, {0x08A0, 0x08FF, Script::arabic},
    {0x0F00, 0x0FFF, Script::tibetan}, {0x200C, 0x200F, Script::arabic}, {0xFB50, 0xFDFF, Script::arabic},
    {0xFE70, 0xFEFC, Script::arabic},
};

bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// General category Mn of both scripts, and what stands under another letter.
bool is_attached(char32_t c) {
  return within(c, 0x0F71, 0x0F84) || within(c, 0x0F86, 0x0F87) || within(c, 0x0F8D, 0x0FBC) ||
         within(c, 0x0F18, 0x0F19) || c == 0x0F35 || c == 0x0F37 || c == 0x0F39 ||
         within(c, 0x0610, 0x061A) || within(c, 0x064B, 0x065F) || c == 0x0670 || within(c, 0x06D6, 0x06ED);
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The character that begins at `at`, which moves behind it. Of bytes that are no UTF-8, some character.
char32_t take(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  char32_t code = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1FU : lead < 0xF0 ? lead & 0x0FU : lead & 0x07U;
  for (; at < text.size() && continues(text[at]); ++at)
    code = (code << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
  return code;
}

// The first byte of a character of kRanges: ideographs and ASCII have others.
bool may_begin(unsigned char lead) {
  return lead >= 0xD8 && (lead <= 0xDD || lead == 0xE0 || lead == 0xE2 || lead == 0xEF);
}

template <class Wanted>
bool any(std::string_view text, Wanted wanted) {
  for (std::size_t at = 0; at < text.size();) {
    if (!may_begin(static_cast<unsigned char>(text[at]))) {
      ++at;
    } else if (wanted(script_of(take(text, at)))) {
      return true;
    }
  }
  return false;
}

}  // namespace

Script script_of(char32_t character) {
  for (const Range& range : kRanges)
    if (within(character, range.first, range.last)) return range.script;
  return Script::plain;
}

bool needs_shaping(std::string_view text) {
  return any(text, [](Script script) { return script != Script::plain; });
}

bool has_arabic(std::string_view text) {
  return any(text, [](Script script) { return script == Script::arabic; });
}

bool has_tibetan(std::string_view text) {
  return any(text, [](Script script) { return script == Script::tibetan; });
}

std::size_t cluster_end(std::string_view text, std::size_t at) {
  take(text, at);
  for (std::size_t next = at; next < text.size(); at = next)
    if (!is_attached(take(text, next))) break;
  return at;
}

}  // namespace yimen::shaping
