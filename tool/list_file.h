// The lists that an installation publishes, as files in the backend's data folder: notices.json,
// revocations.json. Threads: one.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>

#include "tool/outcome.h"

namespace yimen::tool {

// Reads the list called `name` in an object of format 1, empty where there is no file; has `change` change
// it; puts the file in its place whole. What is no such list stays as it is. `beside`: one more list of that
// file, which may be missing in it.
using Change = std::function<Outcome<void>(nlohmann::ordered_json& list)>;
Outcome<void> change_list(const std::filesystem::path& file, const char* name, const Change& change);
Outcome<void> change_list_beside(const std::filesystem::path& file, const char* name, const char* beside,
                                 const Change& change);

}  // namespace yimen::tool
