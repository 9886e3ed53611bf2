// A file that must not take another one's place.
// Threads: one at a time for a file.
#pragma once

#include <filesystem>

#include "issuer/outcome.h"

namespace yimen::issuer {

// A new file with these rights; never one that is there.
Outcome<void> write_new(const std::filesystem::path& file, const std::string& content, unsigned mode);

}  // namespace yimen::issuer
