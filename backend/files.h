// Small files that must be whole or absent.
// Threads: one at a time for a file.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/result.h"

namespace yimen::backend {

enum class Readers { owner, everyone };

std::optional<std::string> read_file(const std::filesystem::path& file);
// Written beside its place, synced, then put there. What was there is replaced.
Result<void> write_file(const std::filesystem::path& file, std::string_view content, Readers readers);

// The same, but what is there already stays: false where it does. Of several backends that start together on
// an empty folder, one makes each file.
Result<bool> create_file(const std::filesystem::path& file, std::string_view content, Readers readers);

}  // namespace yimen::backend
