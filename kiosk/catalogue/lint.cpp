#include "kiosk/catalogue/lint.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "kiosk/catalogue/condition.h"

namespace yimen::catalogue {
namespace {

bool is_id(std::string_view text) {
  const auto in_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::all_of(text.begin(), text.end(), in_word);
}

template <class List>
std::vector<std::string> ids_of(const List& list) {
  std::vector<std::string> out;
  for (const auto& item : list) out.push_back(item.id);
  return out;
}

// Field ids are one namespace over all pages.
void lint_field_ids(Findings& findings, const Service& service) {
  std::set<std::string_view> seen{kPerson};  // conditions use this word for the citizen
  for (std::size_t page = 0; page < service.pages.size(); ++page) {
    const auto& fields = service.pages[page].fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string place = "/pages/" + std::to_string(page) + "/fields/" + std::to_string(i);
      if (!is_id(fields[i].id)) findings.push_back({place + "/id", "is not a lower-case word"});
      if (!seen.insert(fields[i].id).second)
        findings.push_back({place + "/id", "\"" + fields[i].id + "\" is taken"});
      lint_list_of_ids(findings, place + "/options", ids_of(fields[i].options));
    }
  }
}

bool exists(const std::vector<LifeStage>& stages, const std::string& id) {
  return std::any_of(stages.begin(), stages.end(), [&](const LifeStage& stage) { return stage.id == id; });
}

}  // namespace

void lint_list_of_ids(Findings& findings, const std::string& place, const std::vector<std::string>& ids) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string at = place + "/" + std::to_string(i) + "/id";
    if (!is_id(ids[i])) findings.push_back({at, "is not a lower-case word"});
    if (!seen.insert(ids[i]).second) findings.push_back({at, "\"" + ids[i] + "\" stands twice"});
  }
}

Findings lint_ids(const Service& service, std::string_view file_stem,
                  const std::vector<LifeStage>& life_stages) {
  Findings findings;
  if (!is_id(service.id)) findings.push_back({"/id", "is not a lower-case word"});
  if (service.id != file_stem) findings.push_back({"/id", "differs from the name of the file"});
  lint_list_of_ids(findings, "/pages", ids_of(service.pages));
  lint_list_of_ids(findings, "/eligibility", ids_of(service.eligibility));
  lint_field_ids(findings, service);
  for (std::size_t i = 0; i < service.life_stages.size(); ++i) {
    // Where their own file could not be read, that is the one problem to report.
    if (life_stages.empty() || exists(life_stages, service.life_stages[i])) continue;
    findings.push_back(
        {"/life_stages/" + std::to_string(i), "there is no life stage \"" + service.life_stages[i] + "\""});
  }
  return findings;
}

Findings lint(const Service& service, std::string_view file_stem, const std::vector<LifeStage>& life_stages) {
  Findings all = lint_ids(service, file_stem, life_stages);
  for (auto&& more : {lint_fields(service), lint_conditions(service)})
    std::copy(more.begin(), more.end(), std::back_inserter(all));
  return all;
}

}  // namespace yimen::catalogue
