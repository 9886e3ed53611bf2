#include "kiosk/form/mask.h"

#include <algorithm>
#include <array>

#include "kiosk/form/characters.h"

namespace yimen::form {
namespace {

constexpr std::size_t kIdNumberLength = 18;
constexpr std::size_t kMobileLength = 11;
constexpr std::size_t kSeenOfId = 4;  // at either end
constexpr const char* kHidden = "****";

bool is_plain(char c) { return (c >= '0' && c <= '9') || c == 'X' || c == 'x'; }

// All but the first and the last ones; all of what is no number.
std::string starred(std::string_view text, std::size_t first, std::size_t last) {
  if (!std::ranges::all_of(text, is_plain)) return std::string(text.size(), '*');
  std::string out(text);
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(std::min(first, out.size())),
            out.end() - static_cast<std::ptrdiff_t>(std::min(last, out.size())), '*');
  return out;
}

// What names of streets and villages end with.
constexpr std::array<std::u32string_view, 8> kStreetEnds{U"大道", U"胡同", U"路", U"街",
                                                         U"道",   U"巷",   U"村", U"里"};

// Past the end of the street's name; 0 where there is none.
std::size_t end_of_street(std::u32string_view address) {
  std::size_t end = 0;
  for (const auto& word : kStreetEnds) {
    const auto at = address.find(word);
    if (at == std::u32string_view::npos || at == 0) continue;
    if (end == 0 || at + word.size() < end) end = at + word.size();
  }
  return end;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Where the number of the house begins.
std::size_t first_digit(std::u32string_view address) {
  return static_cast<std::size_t>(std::ranges::find_if(address, is_digit) - address.begin());
}

}  // namespace

std::string masked_id_number(std::string_view number) {
  if (number.size() != kIdNumberLength) return std::string(number.size(), '*');
  return starred(number, kSeenOfId, kSeenOfId);
}

std::string masked_while_typed(std::string_view number) {
  if (number.size() >= kIdNumberLength) return masked_id_number(number);
  return starred(number, kSeenOfId, number.size() > kSeenOfId ? 1 : 0);
}

std::string masked_mobile(std::string_view number) {
  if (number.size() != kMobileLength) return std::string(number.size(), '*');
  return starred(number, 3, 4);
}

std::string masked_place(std::string_view address) {
  const auto characters = code_points(address);
  if (!characters) return kHidden;
  const auto street = end_of_street(*characters);
  const auto digit = first_digit(*characters);
  const auto seen = street == 0 || digit < street ? digit : street;
  if (seen >= characters->size() && street == 0) return kHidden;  // nothing tells where the street ends
  return to_utf8(std::u32string_view(*characters).substr(0, seen)) + kHidden;
}

}  // namespace yimen::form
