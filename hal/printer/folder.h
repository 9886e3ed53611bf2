// A printer that lays its pages into a folder, for development: one PDF a job, readable by its owner only.
// Threads: one (QueuedPrinter's).
#pragma once

#include <filesystem>

#include "hal/printer/queued.h"

namespace yimen::hal {

class FolderDevice : public PrintDevice {
 public:
  explicit FolderDevice(std::filesystem::path folder) : folder_(std::move(folder)) {}
  Status probe() override;  // makes the folder where it is missing
  Result<void> print(const PrintJob& job) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace yimen::hal
