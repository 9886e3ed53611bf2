#include "kiosk/outbox/line_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include "kiosk/common/bytes.h"

namespace yimen::outbox {
namespace {

constexpr std::size_t kBuffer = 256 * 1024;

bool sync_folder_of(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool synced = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return synced;
}

}  // namespace

LineWriter::LineWriter(std::filesystem::path file)
    : file_(std::move(file)),
      draft_(file_.string() + ".partial"),
      descriptor_(::open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600)),
      good_(descriptor_ >= 0) {
  crypto_hash_sha256_init(&hash_);
}

LineWriter::~LineWriter() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(draft_.c_str());
}

void LineWriter::write(std::string_view line) {
  waiting_.append(line).append("\n");
  const ByteView added = as_bytes(waiting_).last(line.size() + 1);
  crypto_hash_sha256_update(&hash_, added.data(), added.size());
  if (waiting_.size() >= kBuffer) good_ = good_ && flush();
}

std::string LineWriter::sha256() const {
  crypto_hash_sha256_state so_far = hash_;
  Bytes digest(crypto_hash_sha256_BYTES);
  crypto_hash_sha256_final(&so_far, digest.data());
  return to_hex(digest);
}

bool LineWriter::flush() {
  for (std::string_view rest = waiting_; !rest.empty();) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
  return true;
}

bool LineWriter::finish() {
  good_ = good_ && flush() && ::fsync(descriptor_) == 0 && ::rename(draft_.c_str(), file_.c_str()) == 0;
  if (!good_) return false;
  ::close(descriptor_);
  descriptor_ = -1;
  return sync_folder_of(file_);
}

}  // namespace yimen::outbox
