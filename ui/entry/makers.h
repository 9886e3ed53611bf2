// The real engines of the terminal's keyboards, for Entries.
//
// Purpose: nothing is opened before it is needed: a visit in which nobody writes Chinese pays nothing.
// Threads: the UI thread.
#pragma once

#include <filesystem>

#include "ui/entry/engines.h"

namespace yimen::entry {

struct Folders {
  std::filesystem::path pinyin;  // dictionaries and explanations, by scripts/pinyin
  std::filesystem::path models;  // handwriting.model, parts.index
  std::filesystem::path own;     // may be emptied
};

// A keyboard whose files are missing is not offered.
Makers makers(const Folders& folders);

}  // namespace yimen::entry
