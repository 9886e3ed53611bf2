// The files in DIR/keys.
// Threads: one at a time for a folder.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::backend {

inline constexpr const char* kFirstSealFile = "seal.key";

struct SealFile {
  std::filesystem::path path;
  WallTime from;
};

Result<void> make_key_folder(const std::filesystem::path& folder);

// The 32 bytes whose 64 hexadecimal digits are in the file.
Result<Bytes> secret_in(const std::filesystem::path& file);
// Makes such a file from random bytes where there is none.
Result<void> make_secret(const std::filesystem::path& file);

// Those there are, oldest first. A further one says in its name since when it is in use.
std::vector<SealFile> seal_files(const std::filesystem::path& folder);
SealFile further_seal_file(const std::filesystem::path& folder, WallTime from);

}  // namespace yimen::backend
