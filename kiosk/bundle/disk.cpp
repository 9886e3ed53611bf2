#include "kiosk/bundle/disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "kiosk/bundle/faults.h"

namespace yimen::bundle {
namespace {

namespace fs = std::filesystem;

Result<void> failed(const char* what, int number) {
  return fail(kCannotStore, std::string(what) + ": " + std::strerror(number));
}

Result<void> failed(const char* what, const std::error_code& code) {
  return fail(kCannotStore, std::string(what) + ": " + code.message());
}

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

bool write_all(int file, ByteView content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) content = content.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

class SystemDisk : public Disk {
 public:
  Result<void> make_folder(const fs::path& folder) override {
    if (std::error_code code; fs::is_directory(folder, code)) return {};
    if (folder.has_parent_path() && folder.parent_path() != folder)
      if (auto above = make_folder(folder.parent_path()); !above) return above;
    std::error_code code;
    fs::create_directory(folder, code);
    if (code) return failed("mkdir", code);
    return sync_folder(folder.has_parent_path() ? folder.parent_path() : ".");
  }

  Result<void> write(const fs::path& path, ByteView content) override {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.number() < 0) return failed("open", errno);
    if (!write_all(file.number(), content)) return failed("write", errno);
    if (::fsync(file.number()) != 0) return failed("fsync", errno);
    return {};
  }

  Result<void> sync_folder(const fs::path& path) override {
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (folder.number() < 0) return failed("open", errno);
    if (::fsync(folder.number()) != 0) return failed("fsync", errno);
    return {};
  }

  Result<void> rename(const fs::path& from, const fs::path& to) override {
    std::error_code code;
    fs::rename(from, to, code);
    return code ? failed("rename", code) : Result<void>{};
  }

  Result<void> remove(const fs::path& what) override {
    std::error_code code;
    fs::remove_all(what, code);
    return code ? failed("remove", code) : Result<void>{};
  }
};

}  // namespace

Disk& system_disk() {
  static SystemDisk disk;
  return disk;
}

}  // namespace yimen::bundle
