// What the installer does to the disk, so that a test can break it at every step.
// Threads: any; calls for one folder come from one.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::bundle {

class Disk {
 public:
  virtual ~Disk() = default;
  // With all folders above it; each of them is on the disk afterwards.
  virtual Result<void> make_folder(const std::filesystem::path& folder) = 0;
  // New, or in place of what was there; its content is on the disk afterwards.
  virtual Result<void> write(const std::filesystem::path& file, ByteView content) = 0;
  // Afterwards the folder's entries are on the disk.
  virtual Result<void> sync_folder(const std::filesystem::path& folder) = 0;
  // In one step: the old or the new, nothing between.
  virtual Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  virtual Result<void> remove(const std::filesystem::path& what) = 0;  // with all that is in it
};

// The real one. Fails with kCannotStore.
Disk& system_disk();

}  // namespace yimen::bundle
