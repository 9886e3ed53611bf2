#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/catalogue/lint.h"
#include "kiosk/common/languages.h"
#include "kiosk/form/characters.h"

namespace yimen::catalogue {
namespace {

using nlohmann::json;

bool is_western_mark(char32_t c) {
  return std::u32string_view(U",:;?!").find(c) != std::u32string_view::npos;
}

void lint_text(Findings& findings, const std::string& place, const std::string& text, bool is_english) {
  const auto characters = form::code_points(text).value_or(U"");
  const auto any = [&characters](auto is) { return std::any_of(characters.begin(), characters.end(), is); };
  if (!any([](char32_t c) { return c > ' ' && c != 0x3000; })) findings.push_back({place, "is blank"});
  if (any(form::is_forbidden)) findings.push_back({place, "has an invisible or private character"});
  if (is_english && any(form::is_han)) findings.push_back({place, "has Chinese characters in the English"});
  const auto slip = std::adjacent_find(characters.begin(), characters.end(), [](char32_t a, char32_t b) {
    return form::is_han(a) && is_western_mark(b);
  });
  if (slip != characters.end())
    findings.push_back({place, "has a western punctuation mark after a Chinese character"});
}

// `place` grows and shrinks on the way: most of what is visited is good and needs none.
void walk(Findings& findings, std::string& place, const json& node) {
  if (!node.is_structured()) return;
  const auto length = place.size();
  for (const auto& [key, value] : node.items()) {
    place.append("/").append(key);
    if (value.is_string() && std::ranges::find(kTextKeys, key, &TextKey::first) != kTextKeys.end()) {
      lint_text(findings, place, value.get_ref<const std::string&>(), key == "en");
    }
    walk(findings, place, value);
    place.resize(length);
  }
}

}  // namespace

Findings lint_texts(const json& content) {
  Findings findings;
  std::string place;
  walk(findings, place, content);
  return findings;
}

}  // namespace yimen::catalogue
