// A disk that fails on demand, for SQLite.
//
// Purpose: a sqlite3_vfs around the system's own, registered under a name of its own, that counts every call
// which changes something (write, truncate, sync, delete, making a file) and fails the Nth, or that and all
// after it, or everything that would take more room. It also knows what a power cut would leave. Nothing is
// really synced, so that thousands of runs take seconds. Threads: one. Lives longer than what was opened
// through it.
#pragma once

#include <sqlite3.h>

#include <limits>
#include <memory>
#include <string>

#include "tests/faults/storage/power_model.h"

namespace yimen::faults {

class FaultyDisk {
 public:
  enum class Mode {
    fail_once,   // the Nth call
    stop_world,  // the Nth call and every call of any kind after it: the program was killed
    full         // from the Nth call on, whatever would make a file larger
  };

  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  const std::string& name() const { return name_; }
  void plan(Mode mode, int nth);
  void forgive();  // works again, as after staff made room
  int calls() const { return calls_; }
  bool struck() const { return calls_ >= nth_; }
  bool stopped() const { return mode_ == Mode::stop_world && struck(); }

  // A disk that says "synced" and has not: what synchronous=OFF makes of every disk.
  void ignore_syncs(const std::string& of_files_ending_with);
  // After all connections are closed.
  void cut_power(Survivors survivors, Random& random) { model_.cut(survivors, random); }

  // -- for the functions that SQLite calls
  // Counts a changing call. True: it has to fail.
  bool strikes();
  bool no_room(bool larger) const { return mode_ == Mode::full && struck() && larger; }
  bool lies_about(const std::string& path) const;
  PowerModel& model() { return model_; }
  sqlite3_vfs& real() { return real_; }

 private:
  struct Vfs : sqlite3_vfs {
    FaultyDisk* disk = nullptr;
  };
  static int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out);
  static int remove(sqlite3_vfs* vfs, const char* path, int sync_folder);
  static FaultyDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<Vfs*>(vfs)->disk; }

  sqlite3_vfs& real_;
  std::string name_;
  Vfs vfs_;
  PowerModel model_;
  Mode mode_ = Mode::fail_once;
  int nth_ = std::numeric_limits<int>::max();
  int calls_ = 0;
  std::string ignored_;
  bool ignores_ = false;
};

}  // namespace yimen::faults
