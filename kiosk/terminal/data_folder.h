// The folder in which one terminal keeps its outbox and its log, and nobody else's.
//
// Purpose: makes the folder for its owner alone and locks it, so that two terminals never share an outbox.
// The lock ends with the process, also when it is killed. Threads: one. Ownership: holds the lock until
// destroyed.
#pragma once

#include <filesystem>

#include "kiosk/common/result.h"

namespace yimen::terminal {

class DataFolder {
 public:
  // kDataFolder: cannot be made or written; kDataInUse: another terminal has it.
  static Result<DataFolder> open(const std::filesystem::path& folder);
  DataFolder(DataFolder&& other) noexcept;
  DataFolder& operator=(DataFolder&&) = delete;
  ~DataFolder();

 private:
  explicit DataFolder(int lock) : lock_(lock) {}
  int lock_;
};

}  // namespace yimen::terminal
