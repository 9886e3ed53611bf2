#include "tests/locales/check_catalogue.h"

#include <algorithm>
#include <map>
#include <set>

#include "kiosk/form/characters.h"

namespace yimen::locales {
namespace {

using Messages = std::map<std::string, const Message*>;

Messages by_id(const std::vector<Message>& list) {
  Messages out;
  for (const auto& message : list) out[message.id] = &message;
  return out;
}

std::multiset<std::string> blanks(const std::string& text) {
  std::multiset<std::string> out;
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    out.insert(text.substr(open, text.find('}', open) - open));
  }
  return out;
}

bool has_chinese(const std::string& text) {
  const auto characters = form::code_points(text).value_or(U"一");
  return std::any_of(characters.begin(), characters.end(), form::is_han);
}

std::string problem_of(const Message& source, const Message& translated, const Wanted& wanted) {
  if (translated.fuzzy) return "fuzzy";
  const std::size_t forms = source.plural.empty() ? 1 : wanted.plural_forms;
  if (translated.translations.size() != forms) return "has another number of plural forms";
  for (const auto& text : translated.translations) {
    if (text.empty()) return "untranslated";
    if (blanks(text) != blanks(source.id)) return "has other blanks";
    if (!wanted.chinese && has_chinese(text)) return "has Chinese in its translation";
    if (wanted.to_left && text.starts_with("{")) return "does not say that it runs to the left";
  }
  return {};
}

bool has_to_be_there(const Message& source, const Wanted& wanted) {
  const auto stands_in = [&](const std::string& file) {
    return source.places.find(file) != std::string::npos;
  };
  return wanted.sources.empty() || std::ranges::any_of(wanted.sources, stands_in);
}

}  // namespace

std::vector<std::string> check_catalogue(const std::vector<Message>& sources,
                                         const std::vector<Message>& translated, const Wanted& wanted) {
  std::vector<std::string> problems;
  const Messages all = by_id(sources);
  const Messages given = by_id(translated);
  for (const auto& [id, source] : all) {
    const auto found = given.find(id);
    if (found == given.end() && !has_to_be_there(*source, wanted)) continue;
    const std::string problem =
        found == given.end() ? "missing" : problem_of(*source, *found->second, wanted);
    if (!problem.empty()) problems.push_back(problem + ": " + id);
  }
  for (const auto& [id, message] : given) {
    if (!all.contains(id)) problems.push_back("stale: " + id);
  }
  return problems;
}

}  // namespace yimen::locales
