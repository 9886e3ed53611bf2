#include "kiosk/database/aside.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <string>
#include <system_error>

#include "kiosk/database/faults.h"

namespace yimen::database {
namespace {

namespace fs = std::filesystem;

fs::path with_suffix(const fs::path& file, const std::string& suffix) { return file.string() + suffix; }

std::string stamp(WallTime now) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, sizeof "-20261121T134400Z"> text{};
  std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc);
  return text.data();
}

fs::path free_name(const fs::path& file, WallTime now) {
  const fs::path wanted = with_suffix(file, ".damaged-" + stamp(now));
  fs::path name = wanted;
  for (int i = 2; fs::exists(name) || fs::exists(with_suffix(name, "-wal")); ++i)
    name = with_suffix(wanted, "-" + std::to_string(i));
  return name;
}

void sync_folder(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

Result<fs::path> put_aside(const fs::path& file, WallTime now) {
  const fs::path name = free_name(file, now);
  // The log first: beside a database that is gone, SQLite would delete it.
  for (const char* suffix : {"-wal", "-shm", ""}) {
    const fs::path from = with_suffix(file, suffix);
    if (!fs::exists(from)) continue;
    std::error_code failed;
    fs::rename(from, with_suffix(name, suffix), failed);
    if (failed) return fail(kCannotOpen, "cannot set aside: " + failed.message());
  }
  sync_folder(file);
  return name;
}

}  // namespace yimen::database
