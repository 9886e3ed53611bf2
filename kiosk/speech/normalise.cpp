#include "kiosk/speech/normalise.h"

#include <array>

#include "kiosk/speech/english.h"
#include "kiosk/speech/fold.h"
#include "kiosk/speech/rules.h"
#include "kiosk/speech/tidy.h"

namespace yimen::speech {
namespace {

constexpr std::array<Rule, 2> kNumbersFirst = {masked_number, identity_number};
constexpr std::array<Rule, 4> kEndsOfRanges = {date, time_of_day, percentage, price};
constexpr std::array<Rule, 7> kOthers = {receipt_number, long_number, named_number, fraction,
                                         negative,       quantity,    sign};

// The one end of a range, and the sign behind it.
Said with_range_sign(const Cursor& cursor, Said said) {
  const auto to = range_sign(cursor.after(said.size));
  if (to.empty()) return said;
  return {said.size + to.size(), said.words + "到"};
}

Said one_step(const Cursor& cursor) {
  for (const auto rule : kNumbersFirst)
    if (auto said = rule(cursor)) return std::move(*said);
  for (const auto rule : kEndsOfRanges)
    if (auto said = rule(cursor)) return with_range_sign(cursor, std::move(*said));
  for (const auto rule : kOthers)
    if (auto said = rule(cursor)) return std::move(*said);
  const auto character = cursor.rest().substr(0, character_size(cursor.next()));
  return {character.size(), std::string(character)};
}

std::string in_mandarin(std::string_view text) {
  std::string out;
  for (Cursor cursor{text, 0}; !cursor.at_end();) {
    const auto said = one_step(cursor);
    out += said.words;
    cursor = cursor.after(said.size);
  }
  return out;
}

}  // namespace

std::string speakable(std::string_view text, Language language) {
  const auto folded = fold(text);
  return tidy(language == Language::en ? in_english(folded) : in_mandarin(folded));
}

}  // namespace yimen::speech
