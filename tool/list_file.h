// The lists that an installation publishes, as files in the backend's data folder: notices.json,
// revocations.json. Threads: one.
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>

#include "tool/outcome.h"

namespace yimen::tool {

// Reads the list called `name` in an object of format 1, empty where there is no file; has `change` change
// it; puts the file in its place whole. What is no such list stays as it is.
Outcome<void> change_list(const std::filesystem::path& file, const char* name,
                          const std::function<Outcome<void>(nlohmann::ordered_json& list)>& change);

}  // namespace yimen::tool
