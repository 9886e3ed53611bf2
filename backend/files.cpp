#include "backend/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "backend/faults.h"

namespace yimen::backend {
namespace {

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(descriptor) == 0;
}

// Returns where: a name that no other process uses at the same time.
Result<std::string> write_beside(const std::filesystem::path& file, std::string_view content,
                                 Readers readers) {
  std::string beside = file.string() + ".new-" + std::to_string(::getpid());
  const mode_t mode = readers == Readers::owner ? 0600 : 0644;
  const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
  if (descriptor < 0) return fail(kCannotWriteFile, std::generic_category().message(errno));
  const bool written = write_all(descriptor, content);
  ::close(descriptor);
  if (!written) return fail(kCannotWriteFile, file.filename().string());
  return beside;
}

// What was put into a folder is there after a power cut only when the folder is synced as well.
Result<void> sync_folder_of(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  if (descriptor >= 0) ::close(descriptor);
  return synced ? Result<void>{} : fail(kCannotWriteFile, folder.filename().string());
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& file) {
  const std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

Result<void> write_file(const std::filesystem::path& file, std::string_view content, Readers readers) {
  const auto beside = write_beside(file, content, readers);
  if (!beside) return fail(beside);
  std::error_code failed;
  std::filesystem::rename(*beside, file, failed);
  if (failed) return fail(kCannotWriteFile, failed.message());
  return sync_folder_of(file);
}

Result<bool> create_file(const std::filesystem::path& file, std::string_view content, Readers readers) {
  const auto beside = write_beside(file, content, readers);
  if (!beside) return fail(beside);
  std::error_code failed;
  std::filesystem::create_hard_link(*beside, file, failed);  // unlike rename(), never over another
  std::error_code ignored;
  std::filesystem::remove(*beside, ignored);
  if (failed == std::errc::file_exists) return false;
  if (failed) return fail(kCannotWriteFile, failed.message());
  if (const auto synced = sync_folder_of(file); !synced) return fail(synced);
  return true;
}

}  // namespace yimen::backend
