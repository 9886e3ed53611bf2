// Lists of pictures of codes to evaluate with: which text each holds.
// Threads: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tool/outcome.h"

namespace yimen::tool {

struct CodePicture {
  std::string file;
  std::string text;
};

// CSV (RFC 4180, texts of one line) with the head line file,expected_text; files are relative to it.
Outcome<std::vector<CodePicture>> read_code_manifest(const std::filesystem::path& csv);

}  // namespace yimen::tool
