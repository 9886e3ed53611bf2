#include "kiosk/form/fold.h"

#include <algorithm>

#include "kiosk/form/characters.h"

namespace yimen::form {
namespace {

constexpr char32_t kSeparator = 0xB7;  // in names. Source: 民委发〔2016〕33号

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x3000;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500; }

// Dots in the middle are always meant as the separator.
bool is_middle_dot(char32_t c) {
  return std::u32string_view(U"\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF65\u2024\u02D9\u25CF\u16EB\u0387")
             .find(c) != std::u32string_view::npos;
}
bool is_low_dot(char32_t c) { return c == '.' || c == 0x3002 || c == 0xFF61; }

char32_t half_width(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

// In sentences full-width punctuation is right; only letters and digits are look-alikes.
char32_t half_width_letter(char32_t c) {
  const char32_t half = half_width(c);
  const bool is_letter = (half >= 'a' && half <= 'z') || (half >= 'A' && half <= 'Z');
  return is_letter || (half >= '0' && half <= '9') ? half : c;
}

std::u32string fold_spaces(const std::u32string& text, char32_t (*narrow)(char32_t)) {
  std::u32string out;
  for (const char32_t c : text) {
    if (!is_space(c)) {
      out += narrow(c);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool joins_without_space(char32_t c) { return is_han(c) || c == kSeparator; }

std::u32string drop_spaces_in_chinese(const std::u32string& name) {
  std::u32string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    // fold_spaces() left no space at the ends.
    if (name[i] == ' ' && (joins_without_space(name[i - 1]) || joins_without_space(name[i + 1]))) continue;
    out += name[i];
  }
  return out;
}

// Dots on the line stand for the separator only between Chinese characters: "J. Silva" keeps its own.
std::u32string fold_low_dots(std::u32string name) {
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (is_low_dot(name[i]) && is_han(name[i - 1]) && is_han(name[i + 1])) name[i] = kSeparator;
  }
  return name;
}

}  // namespace

std::string fold_text(std::string_view text) {
  const auto characters = code_points(text);
  return characters ? to_utf8(fold_spaces(*characters, half_width_letter)) : std::string(text);
}

std::string fold_width(std::string_view text) {
  const auto characters = code_points(text);
  return characters ? to_utf8(fold_spaces(*characters, half_width)) : std::string(text);
}

std::string fold_number(std::string_view text) {
  auto characters = code_points(text);
  if (!characters) return std::string(text);
  std::erase_if(*characters,
                [](char32_t c) { return is_space(c) || is_dash(half_width(c)) || is_middle_dot(c); });
  return to_utf8(fold_spaces(*characters, half_width));
}

std::string fold_name(std::string_view text) {
  const auto characters = code_points(text);
  if (!characters) return std::string(text);
  std::u32string name = fold_spaces(*characters, half_width);
  std::replace_if(name.begin(), name.end(), is_middle_dot, kSeparator);
  return to_utf8(fold_low_dots(drop_spaces_in_chinese(name)));
}

}  // namespace yimen::form
