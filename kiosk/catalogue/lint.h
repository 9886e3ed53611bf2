// What a JSON Schema cannot say about a service: that its parts fit each other.
//
// Each function returns what it found, empty where all is well. Places are JSON pointers into the file.
// Threads: pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "kiosk/catalogue/service.h"

namespace yimen::catalogue {

struct Finding {
  std::string place;
  std::string reason;
};
using Findings = std::vector<Finding>;

// All of the below but lint_texts().
Findings lint(const Service& service, std::string_view file_stem, const std::vector<LifeStage>& life_stages);

// Ids are lower-case words, used once; the service's is its file's name; life stages exist.
Findings lint_ids(const Service& service, std::string_view file_stem,
                  const std::vector<LifeStage>& life_stages);
// Options where the type has them and only there; limits of its type; nothing that nobody could answer.
Findings lint_fields(const Service& service);
// Conditions speak of fields and options that exist, and pages only of what was asked before.
Findings lint_conditions(const Service& service);

// No text is blank, holds invisible characters, has Chinese where English should stand or western marks in
// Chinese.
Findings lint_texts(const nlohmann::json& content);

// Ids that stand twice or are no ids; `place` is the list's, such as "/pages".
void lint_list_of_ids(Findings& findings, const std::string& place, const std::vector<std::string>& ids);

}  // namespace yimen::catalogue
