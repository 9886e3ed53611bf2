#include "issuer/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace yimen::issuer {

Outcome<void> write_new(const std::filesystem::path& file, const std::string& content, unsigned mode) {
  const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (fd < 0 && errno == EEXIST) return problem(file.string() + " is there already and is not overwritten");
  if (fd < 0) return problem("cannot write " + file.string() + ": " + std::strerror(errno));
  const bool written = ::write(fd, content.data(), content.size()) == static_cast<ssize_t>(content.size());
  const bool kept = ::fsync(fd) == 0;
  if (::close(fd) != 0 || !written || !kept)
    return problem("cannot write " + file.string() + ": is the disk full?");
  return {};
}

}  // namespace yimen::issuer
