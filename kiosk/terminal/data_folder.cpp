#include "kiosk/terminal/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <system_error>
#include <utility>

#include "kiosk/terminal/faults.h"

namespace yimen::terminal {

Result<DataFolder> DataFolder::open(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(kDataFolder, error.message());
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0) return fail(kDataFolder, std::generic_category().message(errno));
  DataFolder opened(lock);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) return fail(kDataInUse, folder.string());
  return opened;
}

DataFolder::DataFolder(DataFolder&& other) noexcept : lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace yimen::terminal
