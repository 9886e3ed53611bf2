// What a disk still holds after the power went: what was synced, and of the rest whatever chance left.
//
// Purpose: follows every write, truncation and deletion of a folder's files and, after the cut, writes the
// files again as they would be found. Each file is on its own: a write that was not synced may be there, be
// gone or be torn at a sector, whatever became of the others. A file's entry in its folder lasts from its
// first sync on. Threads: one.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/random.h"

namespace yimen::faults {

enum class Survivors {
  synced_only,   // all that was not synced is gone
  random_subset  // of each file, any of the unsynced changes, the last of them torn
};

class PowerModel {
 public:
  void opened(const std::string& path);  // reads what is there as synced
  void wrote(const std::string& path, ByteView bytes, std::int64_t at);
  void truncated(const std::string& path, std::int64_t size);
  void deleted(const std::string& path);
  void synced(const std::string& path);
  void folder_synced();  // what was deleted stays deleted
  // Makes the files what they are after the cut.
  void cut(Survivors survivors, Random& random);

 private:
  struct Operation {
    enum class What { write, truncate, remove } what = What::write;
    Bytes bytes{};
    std::int64_t at = 0;  // of the write, or the new size
  };
  struct File {
    bool exists = false;  // as far as the disk knows
    Bytes content;
    std::vector<Operation> pending;
  };

  static void apply(File& file, const Operation& operation);
  static void apply_some(File& file, Random& random);

  std::map<std::string, File> files_;
};

}  // namespace yimen::faults
