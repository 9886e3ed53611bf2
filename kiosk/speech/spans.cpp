#include "kiosk/speech/spans.h"

#include <algorithm>
#include <optional>

#include "kiosk/speech/cursor.h"

namespace yimen::speech {
namespace {

enum class Kind { mandarin, english, uyghur, neutral, silent };

// By the first byte, or the first two: enough to tell these scripts apart.
Kind kind_of(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  const auto second = character.size() > 1 ? static_cast<unsigned char>(character[1]) : 0U;
  if (lead < 0x80) return is_letter(character[0]) || is_digit(character[0]) ? Kind::english : Kind::neutral;
  if (lead >= 0xC3 && lead <= 0xC9) return Kind::english;  // letters with accents
  if (lead >= 0xD8 && lead <= 0xDB) return Kind::uyghur;
  if (lead == 0xE0 && second >= 0xBC && second <= 0xBF) return Kind::silent;
  if (lead == 0xE2 || (lead == 0xE3 && second == 0x80) || (lead == 0xEF && second >= 0xBC))
    return Kind::neutral;
  return lead >= 0xE3 && lead <= 0xF0 ? Kind::mandarin : Kind::neutral;
}

std::optional<Tongue> tongue_of(Kind kind) {
  switch (kind) {
    case Kind::mandarin: return Tongue::mandarin;
    case Kind::english: return Tongue::english;
    case Kind::uyghur: return Tongue::uyghur;
    default: return std::nullopt;
  }
}

}  // namespace

std::vector<Span> spans(std::string_view text) {
  std::vector<Span> found;
  std::size_t begin = 0;
  std::optional<Tongue> current;
  const auto close = [&](std::size_t end) {
    if (current && end > begin) found.push_back({*current, text.substr(begin, end - begin)});
    begin = end;
  };
  for (Cursor cursor{text, 0}; !cursor.at_end();) {
    const auto size = std::min(character_size(cursor.next()), text.size() - cursor.at);
    const auto kind = kind_of(cursor.rest().substr(0, size));
    const auto tongue = tongue_of(kind);
    if (kind == Kind::silent) {
      close(cursor.at);
      begin = cursor.at + size;
    } else if (tongue && current && tongue != current) {
      close(cursor.at);
    }
    if (tongue) current = tongue;
    cursor = cursor.after(size);
  }
  close(text.size());
  return found;
}

}  // namespace yimen::speech
