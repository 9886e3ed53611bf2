#include "tests/faults/storage/faulty_disk.h"

#include <atomic>
#include <new>

#include "tests/faults/storage/faulty_file.h"

namespace yimen::faults {
namespace {

std::string next_name() {
  static std::atomic<int> made{0};
  return "yimen-faulty-" + std::to_string(++made);
}

}  // namespace

// The copy keeps the system's own functions for all that needs no fault.
FaultyDisk::FaultyDisk() : real_(*sqlite3_vfs_find(nullptr)), name_(next_name()), vfs_{{real_}, this} {
  vfs_.szOsFile = static_cast<int>(sizeof(FaultyFile)) + real_.szOsFile;
  vfs_.zName = name_.c_str();
  vfs_.pNext = nullptr;
  vfs_.xOpen = &open;
  vfs_.xDelete = &remove;
  sqlite3_vfs_register(&vfs_, 0);
}

FaultyDisk::~FaultyDisk() { sqlite3_vfs_unregister(&vfs_); }

void FaultyDisk::plan(Mode mode, int nth) {
  mode_ = mode;
  nth_ = nth;
  calls_ = 0;
}

void FaultyDisk::forgive() { plan(Mode::fail_once, std::numeric_limits<int>::max()); }

void FaultyDisk::ignore_syncs(const std::string& of_files_ending_with) {
  ignores_ = true;
  ignored_ = of_files_ending_with;
}

bool FaultyDisk::lies_about(const std::string& path) const { return ignores_ && path.ends_with(ignored_); }

bool FaultyDisk::strikes() {
  ++calls_;
  return mode_ == Mode::fail_once ? calls_ == nth_ : stopped();
}

int FaultyDisk::open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out) {
  FaultyDisk& disk = disk_of(vfs);
  file->pMethods = nullptr;
  int exists = 0;
  if (path != nullptr) disk.real_.xAccess(&disk.real_, path, SQLITE_ACCESS_EXISTS, &exists);
  const bool makes = exists == 0 && (flags & SQLITE_OPEN_CREATE) != 0;
  if (disk.stopped() || (makes && disk.strikes())) return SQLITE_CANTOPEN;
  if (path != nullptr) disk.model_.opened(path);
  return FaultyFile::open(disk, path, file, flags, out);
}

int FaultyDisk::remove(sqlite3_vfs* vfs, const char* path, int sync_folder) {
  FaultyDisk& disk = disk_of(vfs);
  if (disk.strikes()) return SQLITE_IOERR_DELETE;
  disk.model_.deleted(path);
  if (sync_folder != 0 && !disk.lies_about(path)) disk.model_.folder_synced();
  return disk.real_.xDelete(&disk.real_, path, 0);
}

}  // namespace yimen::faults
