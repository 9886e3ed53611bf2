// Reads a JSON file that may be anything.
// Threads: pure but for reading the file.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "kiosk/catalogue/catalogue.h"

namespace yimen::catalogue {

inline constexpr std::size_t kMostFileBytes = 1024 * 1024;
inline constexpr std::size_t kMostDepth = 32;

// The content, or a problem with its place: too large, not UTF-8, nested too deep, not JSON, a key twice.
tl::expected<nlohmann::json, Problem> read_json(const std::filesystem::path& file);

}  // namespace yimen::catalogue
