#include "hal/printer/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "hal/printer/faults.h"

namespace yimen::hal {
namespace {

namespace fs = std::filesystem;

constexpr int kMostCopies = 1000;

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

// A job's name must not lead out of the folder.
std::string file_stem(std::string name) {
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !is_plain(c); }, '_');
  return name.empty() ? "page" : name;
}

// A page printed again lies beside the first one.
int create_new(const fs::path& folder, const std::string& stem, fs::path& file) {
  for (int copy = 1; copy <= kMostCopies; ++copy) {
    file = folder / (copy == 1 ? stem + ".pdf" : stem + "-" + std::to_string(copy) + ".pdf");
    const int fd =
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

bool write_all(int fd, ByteView bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Status FolderDevice::probe() {
  std::error_code error;
  if (fs::create_directories(folder_, error)) fs::permissions(folder_, fs::perms::owner_all, error);
  return ::access(folder_.c_str(), W_OK | X_OK) == 0 ? Status::ok : Status::fault;
}

Result<void> FolderDevice::print(const PrintJob& job) {
  fs::path file;
  const int fd = create_new(folder_, file_stem(job.name), file);
  if (fd < 0)
    return fail(kPrinterFailed, std::string("folder: cannot create a file: ") + std::strerror(errno));
  const bool written = write_all(fd, job.pdf);
  const int reason = errno;
  if (::close(fd) == 0 && written) return {};
  ::unlink(file.c_str());
  return fail(kPrinterFailed, std::string("folder: cannot write: ") + std::strerror(reason));
}

}  // namespace yimen::hal
