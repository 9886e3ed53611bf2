#include "tests/faults/storage/faulty_file.h"

#include <new>
#include <utility>

#include "tests/faults/storage/faulty_disk.h"

namespace yimen::faults {
namespace {

FaultyFile& of(sqlite3_file* file) { return *static_cast<FaultyFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return of(file).real(); }
const sqlite3_io_methods& methods(sqlite3_file* file) { return *real(file)->pMethods; }
bool stopped(sqlite3_file* file) { return of(file).disk->stopped(); }

int close(sqlite3_file* file) {
  delete of(file).path;
  return methods(file).xClose(real(file));
}

int read(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
  return stopped(file) ? SQLITE_IOERR_READ : methods(file).xRead(real(file), out, size, at);
}

int size_of(sqlite3_file* file, sqlite3_int64* size) {
  return stopped(file) ? SQLITE_IOERR_FSTAT : methods(file).xFileSize(real(file), size);
}

int write_through(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  const auto* first = static_cast<const std::uint8_t*>(bytes);
  if (of(file).path != nullptr)
    of(file).disk->model().wrote(*of(file).path, ByteView(first, static_cast<std::size_t>(size)), at);
  return methods(file).xWrite(real(file), bytes, size, at);
}

// A write that fails leaves half of itself behind.
int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  FaultyDisk& disk = *of(file).disk;
  const bool was_stopped = disk.stopped();
  if (disk.strikes()) {
    if (!was_stopped) write_through(file, bytes, size / 2, at);
    return SQLITE_IOERR_WRITE;
  }
  sqlite3_int64 held = 0;
  methods(file).xFileSize(real(file), &held);
  return disk.no_room(at + size > held) ? SQLITE_FULL : write_through(file, bytes, size, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  FaultyDisk& disk = *of(file).disk;
  if (disk.strikes()) return SQLITE_IOERR_TRUNCATE;
  if (of(file).path != nullptr) disk.model().truncated(*of(file).path, size);
  return methods(file).xTruncate(real(file), size);
}

int sync(sqlite3_file* file, int) {
  FaultyDisk& disk = *of(file).disk;
  if (disk.strikes()) return SQLITE_IOERR_FSYNC;
  if (of(file).path == nullptr || disk.lies_about(*of(file).path)) return SQLITE_OK;
  disk.model().synced(*of(file).path);
  if (std::exchange(of(file).is_new_log, false)) disk.model().folder_synced();
  return SQLITE_OK;
}

int lock(sqlite3_file* file, int level) {
  return stopped(file) ? SQLITE_IOERR_LOCK : methods(file).xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) { return methods(file).xUnlock(real(file), level); }
int check_lock(sqlite3_file* file, int* held) { return methods(file).xCheckReservedLock(real(file), held); }

// SQLite may ask for room ahead of its writes.
int control(sqlite3_file* file, int operation, void* argument) {
  if (operation == SQLITE_FCNTL_SIZE_HINT) return SQLITE_NOTFOUND;
  return stopped(file) ? SQLITE_IOERR : methods(file).xFileControl(real(file), operation, argument);
}

int sector_size(sqlite3_file* file) { return methods(file).xSectorSize(real(file)); }
int device(sqlite3_file* file) { return methods(file).xDeviceCharacteristics(real(file)); }

int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
  return stopped(file) ? SQLITE_IOERR_SHMMAP : methods(file).xShmMap(real(file), page, size, extend, memory);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  const bool takes = (flags & SQLITE_SHM_LOCK) != 0;
  return takes && stopped(file) ? SQLITE_IOERR_LOCK
                                : methods(file).xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) { methods(file).xShmBarrier(real(file)); }
int shm_unmap(sqlite3_file* file, int and_delete) {
  return methods(file).xShmUnmap(real(file), stopped(file) ? 0 : and_delete);
}

const sqlite3_io_methods kMethods{2,        close,       read,       write,   truncate,    sync,   size_of,
                                  lock,     unlock,      check_lock, control, sector_size, device, shm_map,
                                  shm_lock, shm_barrier, shm_unmap,  nullptr, nullptr};

}  // namespace

int FaultyFile::open(FaultyDisk& disk, const char* path, sqlite3_file* memory, int flags, int* out) {
  auto* file = new (memory) FaultyFile{};
  const int code = disk.real().xOpen(&disk.real(), path, file->real(), flags, out);
  if (file->real()->pMethods == nullptr) return code;
  file->disk = &disk;
  file->path = path == nullptr ? nullptr : new std::string(path);
  constexpr int kLog = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
  file->is_new_log = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & kLog) != 0;
  file->pMethods = &kMethods;
  return code;
}

}  // namespace yimen::faults
