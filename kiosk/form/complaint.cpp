#include "kiosk/form/complaint.h"

#include <vector>

#include "kiosk/common/fill.h"

namespace yimen::form {
namespace {

std::string in_words(const char* wording, Language language, const Text& label, const Text& example,
                     Blanks more) {
  std::vector<Blank> blanks{{"label", label.in(language)}, {"example", example.in(language)}};
  for (const auto& [name, value] : more) blanks.emplace_back(name, value.in(language));
  return fill(wording, blanks);
}

}  // namespace

Text same(std::string_view text) { return {std::string(text), std::string(text)}; }
Text same(int number) { return same(std::to_string(number)); }

Complaint complain(const catalogue::Field& field, Wording wording, const Text& example, Blanks more) {
  const Text& shown = field.example.zh.empty() ? example : field.example;
  return {in_words(wording.zh, Language::zh, field.label, shown, more),
          in_words(wording.en, Language::en, field.label, shown, more)};
}

}  // namespace yimen::form
