// A file of a FaultyDisk. Threads: one.
#pragma once

#include <sqlite3.h>

#include <string>

namespace yimen::faults {

class FaultyDisk;

// SQLite gives the memory: this, and behind it the system's own file.
struct FaultyFile : sqlite3_file {
  FaultyDisk* disk;
  std::string* path;  // null for temporary files without a name
  bool is_new_log;    // its first sync also syncs the folder, as SQLite's own does

  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }

  static int open(FaultyDisk& disk, const char* path, sqlite3_file* memory, int flags, int* out);
};

}  // namespace yimen::faults
